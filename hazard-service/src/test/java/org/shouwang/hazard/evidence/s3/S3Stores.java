package org.shouwang.hazard.evidence.s3;

import java.net.URI;
import java.time.Duration;
import org.shouwang.hazard.evidence.EvidenceStore;
import org.shouwang.s3.S3Server;

/** Stores of evidence in the bucket of an {@link S3Server}, as tests want them. */
public final class S3Stores {
  private S3Stores() {}

  /** In that server's bucket. */
  public static EvidenceStore at(URI endpoint) {
    return at(endpoint, S3Server.BUCKET, S3Server.SECRET_KEY, Duration.ofSeconds(5));
  }

  static S3EvidenceStore at(URI endpoint, String bucket, String secretKey, Duration silence) {
    return new S3EvidenceStore(
        new S3Properties(
            endpoint,
            "us-east-1",
            bucket,
            true,
            "evidence/",
            silence,
            silence,
            silence.multipliedBy(2),
            silence.multipliedBy(4),
            2,
            Duration.ofSeconds(10)),
        new S3Keys(S3Server.ACCESS_KEY, secretKey));
  }
}
