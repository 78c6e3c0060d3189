package org.shouwang.contracts.hazard;

import org.shouwang.contracts.Required;

/**
 * A picture that looks the same as another one (近似图片).
 *
 * @param sha256 SHA-256 of that picture as it is kept
 * @param hazardId the hazard that it was attached to
 */
public record EvidenceLikeness(String sha256, String hazardId) {

  public EvidenceLikeness {
    Required.value(sha256, "sha256");
    Required.value(hazardId, "hazardId");
  }
}
