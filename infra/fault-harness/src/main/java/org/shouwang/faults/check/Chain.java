package org.shouwang.faults.check;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hash chain, computed from the published format alone (docs/formats/commit-log-v1.md). */
final class Chain {
  private static final int ABSENT = 0xFFFFFFFF;
  private static final int HASH = 32;

  private Chain() {}

  /** The first commit that does not fit. */
  static Optional<Violation> firstFault(Log log) {
    byte[] prev = new byte[HASH];
    long expected = 1;
    for (Stored.Commit commit : log.commits()) {
      String where = log.context() + " commit " + expected;
      if (commit.number() != expected) {
        return Optional.of(
            new Violation(5, where, "is missing, next is " + commit.number(), commit.aggregates()));
      }
      if (!Arrays.equals(prev, commit.prev())) {
        return Optional.of(
            new Violation(5, where, "does not continue its predecessor", commit.aggregates()));
      }
      if (!Arrays.equals(hash(commit), commit.hash())) {
        return Optional.of(
            new Violation(5, where, "is not what its hash says", commit.aggregates()));
      }
      prev = commit.hash();
      expected++;
    }
    return Optional.empty();
  }

  /** What a commit's hash must be, by its link and its content. */
  static byte[] hash(Stored.Commit commit) {
    var chain = new Form().text("shouwang.chain.v1");
    chain.raw(commit.prev()).raw(digest(commit));
    return chain.sha256();
  }

  /** What the chain and the tree are made of. */
  static byte[] digest(Stored.Commit commit) {
    List<Stored.Event> events = commit.events();
    var form =
        new Form()
            .text("shouwang.commit.v1")
            .text(commit.text("log"))
            .u64(commit.number())
            .u64(commit.millis("recordedAt"))
            .text(commit.text("command"))
            .text(commit.text("body"))
            .text(commit.text("actor"))
            .text(commit.text("authority"))
            .u8(commit.imported() ? 1 : 0)
            .text(commit.text("correlation"))
            .text(commit.text("causation"))
            .text(commit.text("trace"))
            .u32(events.size());
    events.forEach(event -> form.raw(leaf(event)));
    return form.sha256();
  }

  private static byte[] leaf(Stored.Event event) {
    byte[] data = event.data();
    return new Form()
        .text("shouwang.leaf.v1")
        .text(event.id())
        .text(event.text("aggregateType"))
        .text(event.aggregate())
        .u64(event.sequence())
        .text(event.type())
        .u64(event.occurredAt())
        .text(event.text("district"))
        .text(event.text("cooperative"))
        .text(event.text("enterprise"))
        .u32(data.length)
        .raw(data)
        .sha256();
  }

  /** Bytes in the notation of the format. */
  static final class Form {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private interface Writing {
      void to(DataOutputStream out) throws IOException;
    }

    private Form write(Writing writing) {
      try {
        writing.to(out);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Form text(@Nullable String value) {
      if (value == null) {
        return u32(ABSENT);
      }
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      return u32(utf8.length).raw(utf8);
    }

    Form raw(byte[] value) {
      return write(to -> to.write(value));
    }

    Form u8(int value) {
      return write(to -> to.writeByte(value));
    }

    Form u32(int value) {
      return write(to -> to.writeInt(value));
    }

    Form u64(long value) {
      return write(to -> to.writeLong(value));
    }

    byte[] sha256() {
      try {
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
