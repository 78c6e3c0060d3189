package org.shouwang.hazard.read.timeline.casebundle;

import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import java.util.List;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.TimelineReader;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.PathId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One hazard's history to take away and to verify elsewhere (案卷). */
@RestController
@RequestMapping("/api/v1/hazards")
class CaseBundleController {
  private static final MediaType WITH_EVIDENCE =
      MediaType.parseMediaType("application/vnd.shouwang.case-bundle");

  private final TimelineReader timelines;
  private final CaseBundles bundles;
  private final CaseFile files;
  private final Tenancy tenancy;

  CaseBundleController(
      TimelineReader timelines, CaseBundles bundles, CaseFile files, Tenancy tenancy) {
    this.timelines = timelines;
    this.bundles = bundles;
    this.files = files;
    this.tenancy = tenancy;
  }

  /**
   * The hazard's events, proofs and report in one file, signed; JSON where it has no evidence, with
   * the photos and documents behind it where it has.
   */
  @GetMapping("/{id}/case-bundle")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<?> bundle(@PathId("hz") String id, Caller caller) {
    Timeline story =
        timelines.read(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(caller, new Owner(story.district(), story.cooperative(), story.enterprise()));
    CaseBundle bundle = bundles.of(story);
    byte[] text = files.text(bundle);
    List<CaseBundle.Piece> evidence = bundle.evidence();
    if (evidence == null) {
      return attached(id, ".json").contentType(MediaType.APPLICATION_JSON).body(text);
    }
    return attached(id, ".case")
        .contentType(WITH_EVIDENCE)
        .contentLength(CaseFile.length(text, evidence))
        .body(new InputStreamResource(files.read(text, evidence)));
  }

  private static ResponseEntity.BodyBuilder attached(String id, String ending) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("case-" + id + ending).build().toString());
  }
}
