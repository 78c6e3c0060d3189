package org.shouwang.hazard.evidence.s3;

import org.shouwang.kit.secret.Secrets;

/** By what the object store knows this service. */
record S3Keys(String accessKey, String secretKey) {
  /** The file in the folder of secrets that holds the access key. */
  static final String ACCESS_FILE = "evidence-s3.access-key";

  /** The file that holds the secret key. */
  static final String SECRET_FILE = "evidence-s3.secret-key";

  /**
   * As configured, which is to say from the environment, else from the folder of secrets.
   *
   * @throws IllegalStateException where neither has them
   */
  static S3Keys of(String accessKey, String secretKey, Secrets secrets) {
    return new S3Keys(
        named(accessKey, ACCESS_FILE, secrets), named(secretKey, SECRET_FILE, secrets));
  }

  private static String named(String configured, String file, Secrets secrets) {
    return configured.isBlank()
        ? secrets
            .given(file)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Evidence is to be kept in S3, and nothing says as whom: "
                            + file
                            + " is not in the folder of secrets"))
        : configured;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "S3Keys[" + accessKey + "]";
  }
}
