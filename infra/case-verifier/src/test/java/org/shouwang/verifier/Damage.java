package org.shouwang.verifier;

import static org.shouwang.verifier.SigningKey.ISSUERS;
import static org.shouwang.verifier.SigningKey.ISSUERS_NEXT;
import static org.shouwang.verifier.SigningKey.SOMEBODY_ELSES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The table of good and damaged bundles: a name, the bytes, and what every verifier must find,
 * written down by hand from the format's page.
 *
 * @param name of its file
 * @param bytes the bundle
 * @param findings in order, without the words; none for a good one
 */
record Damage(String name, byte[] bytes, List<String> findings) {
  private static final String MALFORMED = "MALFORMED commit=- sequence=-";
  private static final String MANIFEST_SIGNATURE_WRONG =
      "MANIFEST_SIGNATURE_WRONG commit=- sequence=-";
  private static final String CHECKPOINT_SIGNATURE_WRONG =
      "CHECKPOINT_SIGNATURE_WRONG commit=- sequence=-";

  @Override
  public String toString() {
    return name;
  }

  static List<Damage> table() {
    List<Damage> table = new ArrayList<>();
    good(table);
    events(table);
    histories(table);
    proofs(table);
    words(table);
    texts(table);
    return table;
  }

  private static void good(List<Damage> table) {
    MadeLog log = MadeLog.usual();
    table.add(made("good", log.bundle(ISSUERS)));
    table.add(made("good-keys-rotated", log.bundle(13, ISSUERS, ISSUERS_NEXT)));
    table.add(made("good-under-a-smaller-checkpoint", log.bundle(11, ISSUERS, ISSUERS)));
  }

  /** Somebody edits what an event or a commit says. */
  private static void events(List<Damage> table) {
    table.add(
        changed(
            "event-byte-edited",
            b -> edit(event(b, 2, 1), "data", data -> data.replace("无PE线", "有PE线")),
            "EVENT_CHANGED commit=5 sequence=2"));
    table.add(
        changed(
            "event-time-edited",
            b -> event(b, 3, 0).put("occurredAt", "2026-03-01T07:59:00.001Z"),
            "EVENT_CHANGED commit=8 sequence=3"));
    table.add(
        changed(
            "event-owner-added",
            b -> event(b, 3, 0).put("enterprise", ""),
            "EVENT_CHANGED commit=8 sequence=3"));
    table.add(
        changed(
            "event-edited-and-leaf-mended",
            b -> commits(b).set(3, mendedTo(MadeLog.usual().forged(8), b, 3, "leaf")),
            "COMMIT_CHANGED commit=8 sequence=-"));
    table.add(
        changed(
            "event-edited-and-digest-mended",
            b -> commits(b).set(3, mendedTo(MadeLog.usual().forged(8), b, 3, "digest")),
            "NOT_UNDER_CHECKPOINT commit=8 sequence=-"));
    table.add(
        changed(
            "leaf-of-another-edited",
            b -> event(b, 2, 0).put("leaf", "00".repeat(32)),
            "COMMIT_CHANGED commit=5 sequence=-"));
    table.add(
        changed(
            "actor-edited",
            b -> commit(b, 1).put("actor", "per-somebody-else"),
            "COMMIT_CHANGED commit=3 sequence=-"));
    table.add(
        changed(
            "time-edited",
            b -> commit(b, 1).put("recordedAt", "2025-12-31T23:59:59.999Z"),
            "COMMIT_CHANGED commit=3 sequence=-"));
    table.add(
        changed(
            "import-mark-edited",
            b -> commit(b, 1).put("imported", false),
            "COMMIT_CHANGED commit=3 sequence=-"));
    table.add(
        changed(
            "cause-removed",
            b -> commit(b, 3).remove("causationId"),
            "COMMIT_CHANGED commit=8 sequence=-"));
    table.add(
        changed(
            "number-edited",
            b -> commit(b, 3).put("number", 7L),
            "COMMIT_CHANGED commit=7 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=7 sequence=-"));
    table.add(
        changed(
            "number-zero",
            b -> commit(b, 0).put("number", 0L),
            "COMMIT_NOT_COVERED commit=0 sequence=-",
            "COMMIT_CHANGED commit=0 sequence=-"));
  }

  /** Somebody takes away, adds or moves events. */
  private static void histories(List<Damage> table) {
    table.add(
        changed(
            "commit-deleted", b -> commits(b).remove(2), "SEQUENCE_BROKEN commit=8 sequence=2"));
    table.add(
        changed(
            "first-commit-deleted",
            b -> commits(b).remove(0),
            "SEQUENCE_BROKEN commit=3 sequence=0"));
    table.add(
        changed(
            "event-deleted",
            b -> events(b, 4).remove(0),
            "SEQUENCE_BROKEN commit=11 sequence=4",
            "COMMIT_CHANGED commit=11 sequence=-"));
    table.add(
        changed(
            "event-hidden",
            b -> events(b, 4).set(0, MadeLog.hidden(event(b, 4, 0).get("leaf"))),
            "SEQUENCE_BROKEN commit=11 sequence=4"));
    table.add(
        changed(
            "events-swapped",
            b -> Collections.swap(events(b, 4), 0, 1),
            "SEQUENCE_BROKEN commit=11 sequence=4",
            "SEQUENCE_BROKEN commit=11 sequence=6",
            "COMMIT_CHANGED commit=11 sequence=-",
            "SEQUENCE_BROKEN commit=13 sequence=5"));
    table.add(
        changed(
            "commits-swapped",
            b -> Collections.swap(commits(b), 1, 2),
            "SEQUENCE_BROKEN commit=5 sequence=1",
            "COMMITS_OUT_OF_ORDER commit=3 sequence=-",
            "SEQUENCE_BROKEN commit=3 sequence=3",
            "SEQUENCE_BROKEN commit=8 sequence=2"));
    table.add(
        changed(
            "commit-repeated",
            b -> commits(b).add(2, commits(b).get(1)),
            "COMMITS_OUT_OF_ORDER commit=3 sequence=-",
            "SEQUENCE_BROKEN commit=3 sequence=2"));
    table.add(
        changed("end-truncated", b -> commits(b).remove(5), "END_DIFFERS commit=11 sequence=6"));
    table.add(
        changed(
            "end-hidden",
            b -> events(b, 5).set(0, MadeLog.hidden(event(b, 5, 0).get("leaf"))),
            "COMMIT_UNRELATED commit=13 sequence=-",
            "END_DIFFERS commit=13 sequence=6"));
    table.add(
        changed(
            "end-truncated-and-count-mended",
            b -> {
              commits(b).remove(5);
              object(b, "manifest").put("events", 6L);
            },
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed("everything-deleted", b -> commits(b).clear(), "END_DIFFERS commit=- sequence=0"));
    table.add(
        changed(
            "another-case-slipped-in",
            b -> commits(b).add(2, MadeLog.usual().shown(4, 13)),
            "FOREIGN_EVENT commit=4 sequence=1",
            "COMMIT_UNRELATED commit=4 sequence=-"));
    table.add(
        changed(
            "another-case-shown",
            b -> commits(b).set(2, MadeLog.usual().shown(5, 13)),
            "FOREIGN_EVENT commit=5 sequence=2"));
    table.add(
        changed(
            "another-case-renamed",
            b -> {
              commits(b).add(2, MadeLog.usual().shown(4, 13));
              event(b, 2, 0).put("aggregateId", MadeLog.CASE);
            },
            "SEQUENCE_BROKEN commit=4 sequence=2",
            "EVENT_CHANGED commit=4 sequence=1"));
    table.add(
        changed(
            "manifest-of-another-case",
            b -> object(b, "manifest").put("aggregateId", MadeLog.OTHER),
            MANIFEST_SIGNATURE_WRONG,
            "FOREIGN_EVENT commit=2 sequence=0",
            "COMMIT_UNRELATED commit=2 sequence=-",
            "FOREIGN_EVENT commit=3 sequence=1",
            "COMMIT_UNRELATED commit=3 sequence=-",
            "FOREIGN_EVENT commit=5 sequence=2",
            "COMMIT_UNRELATED commit=5 sequence=-",
            "FOREIGN_EVENT commit=8 sequence=3",
            "COMMIT_UNRELATED commit=8 sequence=-",
            "FOREIGN_EVENT commit=11 sequence=4",
            "FOREIGN_EVENT commit=11 sequence=5",
            "COMMIT_UNRELATED commit=11 sequence=-",
            "FOREIGN_EVENT commit=13 sequence=6",
            "COMMIT_UNRELATED commit=13 sequence=-",
            "END_DIFFERS commit=13 sequence=0"));
  }

  /** Somebody forges what is signed, or leads elsewhere. */
  private static void proofs(List<Damage> table) {
    MadeLog forged = MadeLog.usual().forged(8);
    table.add(
        made(
            "forged-and-rehashed-by-another-key",
            forged.bundle(SOMEBODY_ELSES),
            "CHECKPOINT_KEY_UNKNOWN commit=- sequence=-",
            "MANIFEST_KEY_UNKNOWN commit=- sequence=-"));
    table.add(
        made(
            "forged-and-rehashed-under-the-issuers-name",
            forged.bundle(SOMEBODY_ELSES.calling(ISSUERS)),
            CHECKPOINT_SIGNATURE_WRONG,
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "forged-and-rehashed-with-the-old-signatures",
            b -> {
              b.put("commits", forged.bundle(ISSUERS).get("commits"));
              object(b, "checkpoint")
                  .put("root", object(forged.bundle(ISSUERS), "checkpoint").get("root"));
            },
            CHECKPOINT_SIGNATURE_WRONG,
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "checkpoint-of-the-same-log",
            b ->
                b.put("checkpoint", MadeLog.usual().bundle(12, ISSUERS, ISSUERS).get("checkpoint")),
            MANIFEST_SIGNATURE_WRONG,
            "NOT_UNDER_CHECKPOINT commit=2 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=3 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=5 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=8 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=11 sequence=-",
            "COMMIT_NOT_COVERED commit=13 sequence=-"));
    table.add(
        changed(
            "checkpoint-of-another-log",
            b ->
                b.put(
                    "checkpoint",
                    MadeLog.named("/cell/test/training-service").bundle(ISSUERS).get("checkpoint")),
            MANIFEST_SIGNATURE_WRONG,
            "COMMIT_CHANGED commit=2 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=2 sequence=-",
            "COMMIT_CHANGED commit=3 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=3 sequence=-",
            "COMMIT_CHANGED commit=5 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=5 sequence=-",
            "COMMIT_CHANGED commit=8 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=8 sequence=-",
            "COMMIT_CHANGED commit=11 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=11 sequence=-",
            "COMMIT_CHANGED commit=13 sequence=-",
            "NOT_UNDER_CHECKPOINT commit=13 sequence=-"));
    table.add(
        changed(
            "checkpoint-time-edited",
            b -> object(b, "checkpoint").put("time", "2026-03-01T08:00:00.000Z"),
            CHECKPOINT_SIGNATURE_WRONG,
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "checkpoint-signature-edited",
            b -> edit(object(b, "checkpoint"), "signature", Damage::flipped),
            CHECKPOINT_SIGNATURE_WRONG));
    table.add(
        changed(
            "manifest-signed-by-the-checkpoint",
            b -> object(b, "manifest").put("signature", object(b, "checkpoint").get("signature")),
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "manifest-by-an-unknown-key",
            b -> object(b, "manifest").put("key", "../../keys"),
            "MANIFEST_KEY_UNKNOWN commit=- sequence=-"));
    table.add(
        changed(
            "path-edited",
            b -> path(b, 2).set(1, flipped(path(b, 2).get(1).toString())),
            "NOT_UNDER_CHECKPOINT commit=5 sequence=-"));
    table.add(
        changed("path-cut", b -> path(b, 2).remove(3), "NOT_UNDER_CHECKPOINT commit=5 sequence=-"));
    table.add(
        changed(
            "path-lengthened",
            b -> path(b, 5).add("00".repeat(32)),
            "NOT_UNDER_CHECKPOINT commit=13 sequence=-"));
    table.add(
        changed(
            "path-of-a-neighbour",
            b -> commit(b, 1).put("path", commit(b, 0).get("path")),
            "NOT_UNDER_CHECKPOINT commit=3 sequence=-"));
  }

  /** Somebody edits what the issuer says. */
  private static void words(List<Damage> table) {
    table.add(
        changed(
            "report-edited",
            b -> b.put("report", MadeLog.REPORT.replace("无PE线", "有PE线")),
            "REPORT_CHANGED commit=- sequence=-"));
    table.add(
        changed(
            "report-edited-and-hash-mended",
            b -> {
              b.put("report", "");
              object(b, "manifest").put("report", HexFormat.of().formatHex(Hashes.of()));
            },
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "issue-date-edited",
            b -> object(b, "manifest").put("issuedAt", "2026-04-01T00:00:00.000Z"),
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "format-unknown",
            b -> b.put("format", "shouwang.case-bundle.v2"),
            "UNKNOWN_FORMAT commit=- sequence=-"));
  }

  /** Somebody sends what is no bundle. */
  private static void texts(List<Damage> table) {
    String good = JsonText.of(MadeLog.usual().bundle(5, ISSUERS, ISSUERS));
    for (Map.Entry<String, UnaryOperator<String>> hostile : HostileTexts.ALL.entrySet()) {
      String text = hostile.getValue().apply(good);
      if (text.equals(good)) {
        throw new IllegalStateException(hostile.getKey() + " changes nothing");
      }
      table.add(
          new Damage(
              "malformed-" + hostile.getKey(),
              text.getBytes(StandardCharsets.UTF_8),
              List.of(MALFORMED)));
    }
    table.add(new Damage("malformed-empty", new byte[0], List.of(MALFORMED)));
    table.add(new Damage("malformed-archive", archive(good), List.of(MALFORMED)));
    byte[] notUtf8 = good.getBytes(StandardCharsets.UTF_8);
    notUtf8[good.indexOf("371102")] = (byte) 0xff;
    table.add(new Damage("malformed-not-utf8", notUtf8, List.of(MALFORMED)));
    byte[] overlong = good.replace("371102", "37110\u0000").getBytes(StandardCharsets.UTF_8);
    int at = new String(overlong, StandardCharsets.ISO_8859_1).indexOf("37110\u0000");
    overlong[at + 4] = (byte) 0xc0;
    overlong[at + 5] = (byte) 0xb0;
    table.add(new Damage("malformed-overlong-utf8", overlong, List.of(MALFORMED)));
  }

  private static byte[] archive(String good) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("../../case.json");
      entry.setTime(0);
      zip.setMethod(ZipOutputStream.DEFLATED);
      zip.putNextEntry(entry);
      zip.write(good.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static Damage made(String name, Map<String, Object> bundle, String... findings) {
    return new Damage(
        name, JsonText.of(bundle).getBytes(StandardCharsets.UTF_8), List.of(findings));
  }

  private static Damage changed(
      String name, Consumer<Map<String, Object>> change, String... findings) {
    Map<String, Object> bundle = MadeLog.usual().bundle(ISSUERS);
    change.accept(bundle);
    return made(name, bundle, findings);
  }

  /** A commit as another log has it, with its mended hashes as far as one of them. */
  private static Map<String, Object> mendedTo(
      MadeLog other, Map<String, Object> bundle, int commit, String last) {
    Map<String, Object> mended = commit(other.bundle(ISSUERS), commit);
    if (last.equals("leaf")) {
      mended.put("digest", commit(bundle, commit).get("digest"));
    }
    return mended;
  }

  private static void edit(Map<String, Object> in, String member, UnaryOperator<String> how) {
    in.compute(member, (name, text) -> how.apply(String.valueOf(text)));
  }

  private static String flipped(String hex) {
    return (hex.charAt(0) == '0' ? '1' : '0') + hex.substring(1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> in, String member) {
    return (Map<String, Object>) in.get(member);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> in, String member) {
    return (List<Object>) in.get(member);
  }

  private static List<Object> commits(Map<String, Object> bundle) {
    return list(bundle, "commits");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> commit(Map<String, Object> bundle, int index) {
    return (Map<String, Object>) commits(bundle).get(index);
  }

  private static List<Object> events(Map<String, Object> bundle, int commit) {
    return list(commit(bundle, commit), "events");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> event(Map<String, Object> bundle, int commit, int index) {
    return (Map<String, Object>) events(bundle, commit).get(index);
  }

  private static List<Object> path(Map<String, Object> bundle, int commit) {
    return list(commit(bundle, commit), "path");
  }
}
