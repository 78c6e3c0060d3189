package org.shouwang.hazard.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.Source;
import org.shouwang.kit.web.NamesNobody;

/**
 * What somebody reports (上报).
 *
 * @param source how it came to be known; by the caller's role where absent
 * @param clause the clause of the checklist that it was found by
 * @param place where on the site, in words
 * @param position where on the earth
 * @param accidentClass what kind of accident it may lead to (GB 6441)
 * @param evidence the SHA-256 of each photo and document of it that was uploaded
 * @param occurredAt when it was seen, which may be days before it is recorded; now where absent
 */
record ReportBody(
    @NotBlank @Size(max = 40) String enterpriseId,
    @Nullable Source source,
    @NotNull Category category,
    @Nullable @Size(max = 100) String clause,
    @NotBlank @Size(max = 2000) @NamesNobody String description,
    @Nullable @Size(max = 200) @NamesNobody String place,
    @Nullable @Valid PositionBody position,
    @Nullable @Valid AccidentClassBody accidentClass,
    @Nullable @Size(max = 20) List<@Sha256 String> evidence,
    @Nullable Instant occurredAt)
    implements Shown {

  /** A class of accident, by the edition's year and the class's number in it. */
  record AccidentClassBody(
      @NotBlank @Size(max = 10) String version, @NotBlank @Size(max = 10) String code) {
    static @Nullable AccidentClass of(@Nullable AccidentClassBody body) {
      return body == null ? null : new AccidentClass(body.version, body.code);
    }
  }
}
