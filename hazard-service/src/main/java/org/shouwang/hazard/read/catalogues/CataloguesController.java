package org.shouwang.hazard.read.catalogues;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogue;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Tenant;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogues, to be chosen from and to be looked up in (目录). */
@RestController
@RequestMapping("/api/v1/hazards/catalogues")
class CataloguesController {
  private final Catalogues catalogues;

  CataloguesController(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  record Heads(List<Catalogue.Head> items) {}

  record Editions(List<Catalogue> items) {}

  /** Which catalogues there are, with their editions and where they come from. */
  @GetMapping
  @Access(anyRole = true)
  Heads heads() {
    return new Heads(
        catalogues.editions(null, null, null, null).stream().map(Catalogue::head).toList());
  }

  /**
   * Editions with what they list.
   *
   * @param standard a name of the catalogue
   * @param on only the editions in force on that day
   */
  @GetMapping("/editions")
  @Access(anyRole = true, tenant = Tenant.NONE)
  Editions editions(
      @RequestParam(required = false) Catalogue.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable String standard,
      @RequestParam(required = false) @Nullable String version,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
    return new Editions(catalogues.editions(kind, standard, version, on));
  }
}
