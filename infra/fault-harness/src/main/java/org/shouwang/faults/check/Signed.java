package org.shouwang.faults.check;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * I5: the signed checkpoints of a log, in its store and in their topic, against the commits;
 * everything is computed from docs/formats/checkpoint-v1.md and RFC 9162 section 2.1 alone.
 */
final class Signed {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HexFormat HEX = HexFormat.of();

  /** A log that was written anew after its broker lost all has its newest one there again, too. */
  private static final List<String> WHEREVER = List.of("store", "topic");

  /**
   * One checkpoint.
   *
   * @param where it was found
   */
  private record Checkpoint(
      String where,
      String log,
      long size,
      byte[] root,
      byte[] head,
      Instant time,
      String key,
      byte[] signature) {
    byte[] message() {
      return new Chain.Form()
          .text("shouwang.checkpoint.v1")
          .text(log)
          .u64(size)
          .raw(root)
          .raw(head)
          .u64(time.toEpochMilli())
          .sha256();
    }
  }

  private final String context;
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  private Signed(String context) {
    this.context = context;
  }

  /** To be read before the log, which may go on meanwhile. */
  static Signed read(MongoClient store, String prefix, String context, @Nullable Topic topic) {
    var signed = new Signed(context);
    store
        .getDatabase(prefix + "_" + context)
        .getCollection("log_checkpoints")
        .find()
        .forEach(document -> signed.checkpoints.add(stored(document)));
    if (topic != null) {
      topic.entries().forEach(entry -> signed.checkpoints.add(published(entry)));
    }
    return signed;
  }

  private static Checkpoint stored(Document d) {
    return new Checkpoint(
        "store",
        d.getString("log"),
        d.getLong("_id"),
        d.get("root", Binary.class).getData(),
        d.get("head", Binary.class).getData(),
        d.getDate("time").toInstant(),
        d.getString("key"),
        d.get("signature", Binary.class).getData());
  }

  private static Checkpoint published(Topic.Entry entry) {
    JsonNode json = JSON.readTree(new String(entry.value(), StandardCharsets.UTF_8));
    return new Checkpoint(
        "topic",
        json.path("log").asString(""),
        json.path("size").asLong(-1),
        HEX.parseHex(json.path("root").asString("")),
        HEX.parseHex(json.path("head").asString("")),
        Instant.parse(json.path("time").asString("")),
        json.path("key").asString(""),
        HEX.parseHex(json.path("signature").asString("")));
  }

  /**
   * What the log does not fulfil, and where nothing is signed or published at all.
   *
   * @param published the public keys as the service's operators read them
   */
  List<Violation> check(Log log, @Nullable JsonNode published) {
    List<Violation> violations = new ArrayList<>();
    if (log.commits().isEmpty()) {
      return violations;
    }
    for (String where : WHEREVER) {
      if (checkpoints.stream().noneMatch(one -> one.where().equals(where))) {
        violations.add(new Violation(5, context, "no checkpoint lies in the " + where));
      }
    }
    Map<String, byte[]> keys = keys(published);
    List<byte[]> leaves = log.commits().stream().map(commit -> leaf(Chain.digest(commit))).toList();
    for (Checkpoint one : checkpoints) {
      String wrong = wrong(one, log, leaves, keys);
      if (wrong != null) {
        String subject = "%s checkpoint %d in the %s".formatted(context, one.size(), one.where());
        violations.add(new Violation(5, subject, wrong, last(one, log)));
      }
    }
    return violations;
  }

  /** Whose commit is the last one under a checkpoint. */
  private static Set<String> last(Checkpoint one, Log log) {
    int size = (int) Math.clamp(one.size(), 1, log.commits().size());
    return log.commits().get(size - 1).aggregates();
  }

  private static @Nullable String wrong(
      Checkpoint one, Log log, List<byte[]> leaves, Map<String, byte[]> keys) {
    if (one.size() < 1 || one.size() > leaves.size()) {
      return "speaks of more than the log's " + leaves.size() + " commits";
    }
    int size = (int) one.size();
    Stored.Commit last = log.commits().get(size - 1);
    if (!one.log().equals(last.text("log"))) {
      return "is of " + one.log() + ", not of " + last.text("log");
    }
    if (!Arrays.equals(one.head(), last.hash())) {
      return "names another head";
    }
    if (!Arrays.equals(one.root(), root(leaves.subList(0, size)))) {
      return "is signed over another tree";
    }
    byte[] key = keys.get(one.key());
    return key != null && verifies(key, one) ? null : "bears no signature of a published key";
  }

  static byte[] leaf(byte[] entry) {
    return sha256(new byte[] {0}, entry, new byte[0]);
  }

  /** MTH of RFC 9162 section 2.1.1, of at least one leaf. */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  private static Map<String, byte[]> keys(@Nullable JsonNode published) {
    Map<String, byte[]> keys = new HashMap<>();
    if (published != null) {
      for (JsonNode key : published) {
        byte[] info = Base64.getDecoder().decode(key.path("publicKey").asString(""));
        byte[] hash = sha256(info, new byte[0], new byte[0]);
        keys.put(HEX.formatHex(hash, 0, 8), info);
      }
    }
    return keys;
  }

  private static boolean verifies(byte[] key, Checkpoint one) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
      signature.update(one.message());
      return signature.verify(one.signature());
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static byte[] sha256(byte[] a, byte[] b, byte[] c) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(a);
      digest.update(b);
      return digest.digest(c);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
