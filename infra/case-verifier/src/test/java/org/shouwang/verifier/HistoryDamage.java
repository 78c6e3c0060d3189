package org.shouwang.verifier;

import static org.shouwang.verifier.BundleEdits.commits;
import static org.shouwang.verifier.BundleEdits.event;
import static org.shouwang.verifier.BundleEdits.events;
import static org.shouwang.verifier.BundleEdits.object;
import static org.shouwang.verifier.Damage.MANIFEST_SIGNATURE_WRONG;
import static org.shouwang.verifier.Damage.changed;

import java.util.Collections;
import java.util.List;

/** Bundles of which somebody took away, added or moved events. */
final class HistoryDamage {
  private HistoryDamage() {}

  static void add(List<Damage> table) {
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
}
