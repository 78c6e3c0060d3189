package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The reporter of a report added a photo (举报照片已补充). It lies in the vault, and nothing of it is
 * here.
 *
 * @param occurredAt when it happened in the world
 * @param photoId the entry of the vault that holds it
 */
@WireType(name = "org.shouwang.hazard.public-report-photo-added", version = 1)
public record PublicReportPhotoAddedV1(Instant occurredAt, String photoId)
    implements PublicReportContract {

  public PublicReportPhotoAddedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(photoId, "photoId");
  }
}
