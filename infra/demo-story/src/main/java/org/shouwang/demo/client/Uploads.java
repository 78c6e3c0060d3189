package org.shouwang.demo.client;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Sends photos as any client does (断点续传): announced, sent in parts from where the platform stands,
 * completed; a step names what became of it.
 */
public final class Uploads {
  private static final String ROUTE = "/api/v1/evidence/uploads";
  private static final int PART = 512 * 1024;

  private final Platform platform;

  public Uploads(Platform platform) {
    this.platform = platform;
  }

  /**
   * Sends a file, or goes on with it, or finds that it is there.
   *
   * @param key the idempotency key
   * @return the SHA-256 by which steps name it
   */
  public String send(String account, String key, byte[] file) {
    Body announced = Body.of("bytes", file.length).with("sha256", sha256(file));
    Answer begun = platform.post(account, key, ROUTE, announced);
    String upload = ROUTE + '/' + begun.id();
    int offset = begun.json().path("offset").asInt(0);
    while (offset < file.length) {
      int end = Math.min(file.length, offset + PART);
      platform.patch(account, upload, offset, Arrays.copyOfRange(file, offset, end));
      offset = end;
    }
    Answer complete =
        platform.post(account, key + "/completion", upload + "/completion", Body.empty());
    return complete.json().path("sha256").asString();
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
