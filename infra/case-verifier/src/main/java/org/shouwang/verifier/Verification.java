package org.shouwang.verifier;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Checkpoint;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Evidence;
import org.shouwang.verifier.Bundle.Manifest;

/** Verifies one bundle, in the order that the format's page sets. */
final class Verification {
  /** The largest bundle of format 1, and the largest index of format 2, in bytes. */
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
    try {
      return verify(new ByteArrayInputStream(file), keys);
    } catch (IOException e) {
      throw new IllegalStateException("bytes can be read", e);
    }
  }

  /**
   * Verifies a bundle of either format; of photos and documents only a part is in memory at once.
   */
  static Result verify(InputStream in, TrustedKeys keys) throws IOException {
    try {
      return Container.begins(in)
          ? container(new Container(in), keys)
          : plain(Container.rest(in, LARGEST), keys);
    } catch (MalformedException e) {
      return new Result(
          null, List.of(new Finding(Code.MALFORMED, null, null, String.valueOf(e.getMessage()))));
    }
  }

  private static Result plain(byte[] file, TrustedKeys keys) throws MalformedException {
    if (file.length > LARGEST) {
      return only(Code.TOO_LARGE);
    }
    Members members = Members.of(StrictJson.read(file), "");
    if (!members.text("format").equals(BundleReader.FORMAT)) {
      return only(Code.UNKNOWN_FORMAT);
    }
    Bundle bundle = BundleReader.read(members);
    Verification verification = new Verification(keys);
    verification.verify(bundle);
    return new Result(bundle, verification.findings);
  }

  private static Result container(Container file, TrustedKeys keys)
      throws MalformedException, IOException {
    long length = file.indexLength();
    if (length > LARGEST) {
      return only(Code.TOO_LARGE);
    }
    Members members = Members.of(StrictJson.read(file.next((int) length)), "");
    if (!members.text("format").equals(BundleReader.FORMAT_2)) {
      return only(Code.UNKNOWN_FORMAT);
    }
    Bundle bundle = BundleReader.readIndex(members);
    Verification verification = new Verification(keys);
    verification.verify(bundle);
    verification.verifyEvidence(bundle, file);
    file.requireEnd();
    return new Result(bundle, verification.findings);
  }

  private static Result only(Code code) {
    return new Result(null, List.of(Finding.of(code)));
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
    } else if (!keys.signed(manifest.key(), message(bundle), manifest.signature())) {
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

  private static byte[] message(Bundle bundle) {
    return bundle.evidence() == null
        ? Hashes.message(bundle.manifest(), bundle.checkpoint())
        : Hashes.message(bundle.manifest(), bundle.checkpoint(), bundle.evidence());
  }

  /** Holds each piece against its hash, and the list against what the events name. */
  private void verifyEvidence(Bundle bundle, Container file)
      throws MalformedException, IOException {
    List<Naming> namings = Naming.all(bundle);
    Set<String> listed = new HashSet<>();
    for (Evidence piece : requireNonNull(bundle.evidence())) {
      listed.add(piece.name());
      Naming first =
          namings.stream().filter(n -> n.sha256().equals(piece.name())).findFirst().orElse(null);
      if (first == null) {
        found(Code.EVIDENCE_UNNAMED, null, null, piece.name());
      }
      if (!piece.absent()) {
        byte[] computed = file.hashOfNext(piece.bytes());
        if (!Arrays.equals(computed, piece.sha256())) {
          found(
              Code.EVIDENCE_CHANGED,
              first == null ? null : first.commit(),
              first == null ? null : first.sequence(),
              differ(piece.sha256(), computed));
        }
      }
    }
    for (Naming naming : namings) {
      if (!listed.contains(naming.sha256())) {
        found(Code.EVIDENCE_MISSING, naming.commit(), naming.sequence(), naming.sha256());
      }
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
