package org.shouwang.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Checkpoint;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Evidence;
import org.shouwang.verifier.Bundle.Manifest;

/** What is computed of a bundle, as the format's page says. */
final class Hashes {
  /** Length of every hash. */
  static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = sha256();

  private Hashes(String domain) {
    text(domain);
  }

  static byte[] leaf(Event e) {
    Hashes h = new Hashes("shouwang.leaf.v1");
    h.text(e.id());
    h.text(e.aggregateType());
    h.text(e.aggregateId());
    h.u64(e.sequence());
    h.text(e.type());
    h.u64(e.occurredAt());
    h.text(e.district());
    h.text(e.cooperative());
    h.text(e.enterprise());
    h.text(e.data());
    return h.done();
  }

  static byte[] digest(String log, Commit c) {
    Hashes h = new Hashes("shouwang.commit.v1");
    h.text(log);
    h.u64(c.number());
    h.u64(c.recordedAt());
    h.text(c.commandId());
    h.text(c.bodyDigest());
    h.text(c.actor());
    h.text(c.authority());
    h.sha256.update((byte) (c.imported() ? 1 : 0));
    h.text(c.correlationId());
    h.text(c.causationId());
    h.text(c.traceParent());
    h.u32(c.entries().size());
    c.entries().forEach(entry -> h.sha256.update(entry.leaf()));
    return h.done();
  }

  static byte[] message(Checkpoint c) {
    Hashes h = new Hashes("shouwang.checkpoint.v1");
    h.text(c.log());
    h.u64(c.size());
    h.sha256.update(c.root());
    h.sha256.update(c.head());
    h.u64(c.time());
    return h.done();
  }

  static byte[] message(Manifest m, Checkpoint under) {
    Hashes h = new Hashes("shouwang.case-bundle.v1");
    h.text(m.aggregateType());
    h.text(m.aggregateId());
    h.u64(m.events());
    h.u64(m.issuedAt());
    h.sha256.update(message(under));
    h.sha256.update(m.report());
    return h.done();
  }

  /** The same where photos and documents come with it. */
  static byte[] message(Manifest m, Checkpoint under, List<Evidence> evidence) {
    Hashes h = new Hashes("shouwang.case-bundle.v2");
    h.text(m.aggregateType());
    h.text(m.aggregateId());
    h.u64(m.events());
    h.u64(m.issuedAt());
    h.sha256.update(message(under));
    h.sha256.update(m.report());
    h.u32(evidence.size());
    for (Evidence piece : evidence) {
      h.sha256.update(piece.sha256());
      h.text(piece.mediaType());
      h.u64(piece.bytes());
    }
    return h.done();
  }

  /**
   * The root that a commit's digest and its path lead to, empty where the path has a wrong length.
   * RFC 9162 section 2.1.3.2.
   *
   * @param number from 1 to {@code size}
   */
  static Optional<byte[]> root(byte[] digest, long number, long size, List<byte[]> path) {
    long node = number - 1;
    long last = size - 1;
    byte[] hash = of(new byte[] {LEAF}, digest);
    for (byte[] sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if (node % 2 == 1 || node == last) {
        hash = of(new byte[] {NODE}, sibling, hash);
        while (node % 2 == 0 && node != 0) {
          node /= 2;
          last /= 2;
        }
      } else {
        hash = of(new byte[] {NODE}, hash, sibling);
      }
      node /= 2;
      last /= 2;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  /** SHA-256 over some bytes, one after the other. */
  static byte[] of(byte[]... parts) {
    MessageDigest sha256 = sha256();
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return sha256.digest();
  }

  private void text(@Nullable String text) {
    if (text == null) {
      u32(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    u32(bytes.length);
    sha256.update(bytes);
  }

  private void u32(int value) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  private void u64(long value) {
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  private byte[] done() {
    return sha256.digest();
  }

  /** A digest of its own, for what is read in parts. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
