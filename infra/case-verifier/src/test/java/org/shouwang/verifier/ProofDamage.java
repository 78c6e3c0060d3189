package org.shouwang.verifier;

import static org.shouwang.verifier.BundleEdits.commit;
import static org.shouwang.verifier.BundleEdits.edit;
import static org.shouwang.verifier.BundleEdits.flipped;
import static org.shouwang.verifier.BundleEdits.object;
import static org.shouwang.verifier.BundleEdits.path;
import static org.shouwang.verifier.Damage.CHECKPOINT_SIGNATURE_WRONG;
import static org.shouwang.verifier.Damage.MANIFEST_SIGNATURE_WRONG;
import static org.shouwang.verifier.Damage.changed;
import static org.shouwang.verifier.Damage.made;
import static org.shouwang.verifier.SigningKey.ISSUERS;
import static org.shouwang.verifier.SigningKey.SOMEBODY_ELSES;

import java.util.List;

/** Bundles of which somebody forged what is signed, or whose proofs lead elsewhere. */
final class ProofDamage {
  private ProofDamage() {}

  static void add(List<Damage> table) {
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
            b -> edit(object(b, "checkpoint"), "signature", BundleEdits::flipped),
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
}
