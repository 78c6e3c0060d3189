package org.shouwang.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An envelope of which everything is at hand and in order. What each component says stands in
 * {@link EventEnvelope}.
 */
public record WholeEnvelope(
    String id,
    String type,
    String source,
    String subject,
    String aggregateType,
    Instant time,
    String dataSchema,
    long sequence,
    long commit,
    int index,
    String commitHash,
    String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    String actor,
    String authority,
    boolean imported,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceParent,
    @Nullable String commandId,
    @Nullable String bodyDigest)
    implements EventEnvelope {

  private static final int HASH_DIGITS = 64;

  /**
   * Checks what every envelope must hold.
   *
   * @throws IllegalArgumentException naming the component that is missing or out of range
   */
  public WholeEnvelope {
    text(id, "id");
    text(type, "type");
    text(source, "source");
    text(subject, "subject");
    text(aggregateType, "aggregateType");
    time = Required.instant(time, "time");
    text(dataSchema, "dataSchema");
    atLeast(0, sequence, "sequence");
    atLeast(1, commit, "commit");
    atLeast(0, index, "index");
    hash(commitHash);
    text(district, "district");
    text(actor, "actor");
    text(authority, "authority");
    text(correlationId, "correlationId");
  }

  private static void text(@Nullable String value, String component) {
    if (Required.value(value, component).isBlank()) {
      throw new IllegalArgumentException(component + " is blank");
    }
  }

  private static void atLeast(long least, long value, String component) {
    if (value < least) {
      throw new IllegalArgumentException(component + " must be at least " + least);
    }
  }

  private static void hash(@Nullable String value) {
    if (!isHash(Required.value(value, "commitHash"))) {
      throw new IllegalArgumentException("commitHash must be 64 lower-case hexadecimal digits");
    }
  }

  static boolean isHash(String digits) {
    boolean fits = digits.length() == HASH_DIGITS;
    for (int i = 0; fits && i < HASH_DIGITS; i++) {
      char c = digits.charAt(i);
      fits = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    return fits;
  }
}
