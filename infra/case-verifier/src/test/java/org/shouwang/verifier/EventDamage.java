package org.shouwang.verifier;

import static org.shouwang.verifier.BundleEdits.commit;
import static org.shouwang.verifier.BundleEdits.commits;
import static org.shouwang.verifier.BundleEdits.edit;
import static org.shouwang.verifier.BundleEdits.event;
import static org.shouwang.verifier.Damage.changed;
import static org.shouwang.verifier.SigningKey.ISSUERS;

import java.util.List;
import java.util.Map;

/** Bundles of which somebody edited what an event or a commit says. */
final class EventDamage {
  private EventDamage() {}

  static void add(List<Damage> table) {
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

  /** A commit as another log has it, with its mended hashes as far as one of them. */
  private static Map<String, Object> mendedTo(
      MadeLog other, Map<String, Object> bundle, int commit, String last) {
    Map<String, Object> mended = commit(other.bundle(ISSUERS), commit);
    if (last.equals("leaf")) {
      mended.put("digest", commit(bundle, commit).get("digest"));
    }
    return mended;
  }
}
