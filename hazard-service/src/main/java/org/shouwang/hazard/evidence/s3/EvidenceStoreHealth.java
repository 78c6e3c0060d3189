package org.shouwang.hazard.evidence.s3;

import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * The object store of evidence. Without it the service is degraded: hazards go their way, but
 * photos and documents neither come in nor go out.
 */
final class EvidenceStoreHealth extends AbstractHealthIndicator {
  private final S3Watch watch;

  EvidenceStoreHealth(S3Watch watch) {
    super("the store of evidence is unknown");
    this.watch = watch;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    S3Watch.Heard heard = watch.heard();
    if (heard == null) {
      health.unknown().withDetail("store", "was not asked yet");
      Alarm.EVIDENCE_STORE_DOWN.on(health);
    } else if (heard.trouble() == null) {
      health.up();
    } else {
      health.status(KitStatus.DEGRADED).withDetail("trouble", heard.trouble());
      Alarm.EVIDENCE_STORE_DOWN.on(health);
    }
  }
}
