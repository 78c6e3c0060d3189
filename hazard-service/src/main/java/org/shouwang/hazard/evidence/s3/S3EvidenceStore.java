package org.shouwang.hazard.evidence.s3;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.shouwang.hazard.evidence.EvidenceStore;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Evidence as objects of one bucket (对象存储). An object is there whole or not at all, once the store
 * acknowledged it; whatever else the store says or does not say is a 503, to be tried again.
 */
final class S3EvidenceStore implements EvidenceStore, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(S3EvidenceStore.class);
  private static final int RETRY_SECONDS = 5;

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  S3EvidenceStore(S3Properties properties, S3Keys keys) {
    this.client = client(properties, keys);
    this.bucket = properties.bucket();
    this.prefix = properties.prefix();
  }

  private static S3Client client(S3Properties properties, S3Keys keys) {
    S3ClientBuilder builder =
        S3Client.builder()
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(keys.accessKey(), keys.secretKey())))
            .region(Region.of(properties.region()))
            .forcePathStyle(properties.pathStyle())
            // The body is signed whole, or guarded by TLS and its MD5: checksums in trailers are
            // not everywhere understood.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(properties.connectTimeout())
                    .socketTimeout(properties.silence())
                    .proxyConfiguration(
                        ProxyConfiguration.builder().useEnvironmentVariablesValues(false).build()))
            .overrideConfiguration(
                calls ->
                    calls
                        // What stands in somebody's home folder is no setting of ours.
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .apiCallAttemptTimeout(properties.attemptTimeout())
                        .apiCallTimeout(properties.timeout())
                        .retryStrategy(retry -> retry.maxAttempts(properties.attempts())));
    URI endpoint = properties.endpoint();
    return (endpoint == null ? builder : builder.endpointOverride(endpoint)).build();
  }

  @Override
  public void keep(String name, byte[] bytes) {
    asked(
        "keep",
        name,
        () ->
            client.putObject(
                put ->
                    put.bucket(bucket)
                        .key(prefix + name)
                        .contentType("application/octet-stream")
                        .contentMD5(md5(bytes)),
                RequestBody.fromBytes(bytes)));
  }

  @Override
  public Optional<byte[]> find(String name) {
    return asked("find", name, () -> found(name));
  }

  private Optional<byte[]> found(String name) {
    try {
      return Optional.of(
          client
              .getObjectAsBytes(get -> get.bucket(bucket).key(prefix + name))
              .asByteArrayUnsafe());
    } catch (NoSuchKeyException gone) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String name) {
    asked(
        "delete",
        name,
        () -> client.deleteObject(delete -> delete.bucket(bucket).key(prefix + name)));
  }

  /**
   * Asks whether the bucket is there.
   *
   * @throws SdkException where it is not, is not ours, or the store does not answer
   */
  void ask() {
    client.headBucket(head -> head.bucket(bucket));
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> T asked(String what, String name, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      log.warn("The object store did not {} {}: {}", what, name, e.toString());
      throw ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, RETRY_SECONDS);
    }
  }

  /** By which the store tells that all arrived as it was sent (RFC 1864). */
  private static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
