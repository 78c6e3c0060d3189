package org.shouwang.hazard.evidence.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which object store keeps evidence and how long it is waited for. Who the service is to it, {@link
 * S3Keys} says.
 *
 * @param endpoint where it is reached; null for AWS itself, by region
 * @param region part of every signature; most stores of one's own take any
 * @param bucket which must exist
 * @param pathStyle whether the bucket stands in the path instead of the host's name
 * @param prefix what keys begin with
 * @param connectTimeout how long a connection may take
 * @param silence how long a connection may say nothing
 * @param attemptTimeout how long one attempt may take
 * @param timeout how long a call may take, all its attempts together
 * @param attempts how many attempts a call has
 * @param askEvery how often it is asked whether it answers, for health
 */
@ConfigurationProperties("shouwang.evidence.s3")
record S3Properties(
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String bucket,
    @DefaultValue("true") boolean pathStyle,
    @DefaultValue("") String prefix,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("5s") Duration silence,
    @DefaultValue("10s") Duration attemptTimeout,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("3") int attempts,
    @DefaultValue("10s") Duration askEvery) {
  S3Properties {
    if (bucket.isBlank()) {
      throw new IllegalArgumentException(
          "shouwang.evidence.s3.bucket names the bucket that evidence is kept in");
    }
  }
}
