package org.shouwang.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Checkpoint;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Manifest;

/** Verifies one bundle, in the order that the format's page sets. */
final class Verification {
  /** The largest bundle, in bytes. */
  static final int LARGEST = 1 << 24;

  private final TrustedKeys keys;
  private final List<Finding> findings = new ArrayList<>();
  private long expected;

  private Verification(TrustedKeys keys) {
    this.keys = keys;
  }

  /**
   * What was found.
   *
   * @param bundle what was read, null where it could not be
   * @param findings what is wrong with it, in the format's order
   */
  record Result(@Nullable Bundle bundle, List<Finding> findings) {
    boolean good() {
      return findings.isEmpty();
    }
  }

  /** Verifies the bytes of a bundle. */
  static Result verify(byte[] file, TrustedKeys keys) {
    if (file.length > LARGEST) {
      return new Result(null, List.of(Finding.of(Code.TOO_LARGE)));
    }
    try {
      Members members = Members.of(StrictJson.read(file), "");
      if (!members.text("format").equals(BundleReader.FORMAT)) {
        return new Result(null, List.of(Finding.of(Code.UNKNOWN_FORMAT)));
      }
      Bundle bundle = BundleReader.read(members);
      Verification verification = new Verification(keys);
      verification.verify(bundle);
      return new Result(bundle, verification.findings);
    } catch (MalformedException e) {
      return new Result(
          null, List.of(new Finding(Code.MALFORMED, null, null, String.valueOf(e.getMessage()))));
    }
  }

  private void verify(Bundle bundle) {
    Checkpoint checkpoint = bundle.checkpoint();
    Manifest manifest = bundle.manifest();
    if (!keys.has(checkpoint.key())) {
      found(Code.CHECKPOINT_KEY_UNKNOWN, null, null, Plain.text(checkpoint.key()));
    } else if (!keys.signed(checkpoint.key(), Hashes.message(checkpoint), checkpoint.signature())) {
      found(Code.CHECKPOINT_SIGNATURE_WRONG, null, null, "");
    }
    if (!keys.has(manifest.key())) {
      found(Code.MANIFEST_KEY_UNKNOWN, null, null, Plain.text(manifest.key()));
    } else if (!keys.signed(
        manifest.key(), Hashes.message(manifest, checkpoint), manifest.signature())) {
      found(Code.MANIFEST_SIGNATURE_WRONG, null, null, "");
    }
    Long before = null;
    for (Commit commit : bundle.commits()) {
      if (before != null && commit.number() <= before) {
        found(Code.COMMITS_OUT_OF_ORDER, commit.number(), null, "after " + before);
      }
      before = commit.number();
      verify(commit, manifest, checkpoint);
    }
    if (expected != manifest.events()) {
      found(
          Code.END_DIFFERS, before, expected, "the manifest says " + manifest.events() + " events");
    }
    byte[] report = Hashes.of(bundle.report().getBytes(StandardCharsets.UTF_8));
    if (!Arrays.equals(report, manifest.report())) {
      found(Code.REPORT_CHANGED, null, null, differ(manifest.report(), report));
    }
  }

  private void verify(Commit commit, Manifest manifest, Checkpoint checkpoint) {
    long number = commit.number();
    boolean covered = number > 0 && number <= checkpoint.size();
    if (!covered) {
      found(Code.COMMIT_NOT_COVERED, number, null, "it covers 1 to " + checkpoint.size());
    }
    boolean related = false;
    for (Entry entry : commit.entries()) {
      Event event = entry.event();
      if (event != null) {
        related |= manifest.speaksOf(event);
        verify(number, event, entry.leaf(), manifest);
      }
    }
    if (!related) {
      found(Code.COMMIT_UNRELATED, number, null, "");
    }
    byte[] digest = Hashes.digest(checkpoint.log(), commit);
    if (!Arrays.equals(digest, commit.digest())) {
      found(Code.COMMIT_CHANGED, number, null, differ(commit.digest(), digest));
    }
    if (covered
        && Hashes.root(commit.digest(), number, checkpoint.size(), commit.path())
            .filter(root -> Arrays.equals(root, checkpoint.root()))
            .isEmpty()) {
      found(Code.NOT_UNDER_CHECKPOINT, number, null, "");
    }
  }

  private void verify(long number, Event event, byte[] stated, Manifest manifest) {
    if (!manifest.speaksOf(event)) {
      found(Code.FOREIGN_EVENT, number, event.sequence(), Plain.text(event.aggregateId()));
    } else {
      if (event.sequence() != expected) {
        found(Code.SEQUENCE_BROKEN, number, expected, "found " + event.sequence());
      }
      expected = event.sequence() + 1;
    }
    byte[] leaf = Hashes.leaf(event);
    if (!Arrays.equals(leaf, stated)) {
      found(Code.EVENT_CHANGED, number, event.sequence(), differ(stated, leaf));
    }
  }

  private void found(Code code, @Nullable Long commit, @Nullable Long sequence, String differs) {
    findings.add(new Finding(code, commit, sequence, differs));
  }

  private static String differ(byte[] stated, byte[] computed) {
    HexFormat hex = HexFormat.of();
    return "stated " + hex.formatHex(stated) + ", computed " + hex.formatHex(computed);
  }
}
