package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** How evidence is sent. */
final class EvidenceCallers {
  static final String UPLOADS = "/api/v1/evidence/uploads";

  private EvidenceCallers() {}

  /** The path of an upload that was begun. */
  static String begun(Api caller, byte[] file) {
    Api.Reply begun =
        caller.post(
            UPLOADS, "{\"bytes\":%d,\"sha256\":\"%s\"}".formatted(file.length, sha256(file)));
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    return begun.header("Location");
  }

  /** Sends some of the bytes from an offset on. */
  static Api.Reply send(Api caller, String upload, byte[] file, int from, int to) {
    return caller
        .with("Content-Type", "application/octet-stream;charset=UTF-8") // as it leaves the gateway
        .with("Upload-Offset", Integer.toString(from))
        .send("PATCH", upload, Arrays.copyOfRange(file, from, to));
  }

  static Api.Reply complete(Api caller, String upload) {
    return caller.send("POST", upload + "/completion", new byte[0]);
  }

  /** What became of a file that was sent at once. */
  static Api.Reply sent(Api caller, byte[] file) {
    String upload = begun(caller, file);
    assertThat(send(caller, upload, file, 0, file.length).status()).isEqualTo(204);
    return complete(caller, upload);
  }

  /** The SHA-256 by which a file that was sent is known from then on. */
  static String kept(Api caller, byte[] file) {
    Api.Reply reply = sent(caller, file);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().get("sha256").asString();
  }

  /** A rectification's body with a photo that the caller has just sent. */
  static String shown(Api caller, String measures) {
    byte[] photo = MadePictures.jpeg(ThreadLocalRandom.current().nextLong(), null);
    return "{\"measures\":\"%s\",\"evidence\":[\"%s\"]}".formatted(measures, kept(caller, photo));
  }

  static JsonNode attached(JsonNode timeline, int step) {
    return timeline.at("/steps/" + step + "/facts");
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
