package org.shouwang.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside an event: the CloudEvents 1.0 attributes and this platform's extensions, each
 * a Kafka header ({@link EnvelopeHeaders}).
 *
 * @param id event id (UUIDv7), the same on every retry and republication
 * @param type wire type, for example {@code org.shouwang.hazard.rectified.v1}
 * @param source whose log it comes from, for example {@code /district/371102/hazard-service}
 * @param subject aggregate id, also the record's key
 * @param aggregateType what kind of aggregate, for example {@code hazard}
 * @param time when it was recorded, in milliseconds; never runs backwards within a log
 * @param dataSchema URI of the schema of that type and version
 * @param sequence place in the aggregate's history, from 0 and gap-free: the ordering key
 * @param commit number of the commit in the source log, from 1 and gap-free
 * @param index place within the commit, from 0
 * @param commitHash hash of the commit, 64 lower-case hexadecimal digits
 * @param district code of the district that owns it (区县, GB/T 2260)
 * @param cooperative id of the cooperative that owns it, if one does
 * @param enterprise id of the enterprise that owns it, if one does
 * @param actor who acted, an opaque id
 * @param authority on whose word: a peer's or expert's is advice, an officer's an order
 * @param imported true if it is older history, entered under the import authority; fires no timers
 *     of the past
 * @param correlationId what it all began with
 * @param causationId the event or command that caused it, if one did
 * @param traceParent W3C trace context, if it was traced
 * @param commandId the command that the commit answers; absent in records from before it was
 *     carried
 * @param bodyDigest keyed digest of the command's body as hex, if it came over HTTP. With the
 *     command's id it makes a commit complete: a log that lost its end is restored from its topic
 */
public record EventEnvelope(
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
    @Nullable String bodyDigest) {

  private static final int HASH_DIGITS = 64;

  /**
   * Checks what every envelope must hold.
   *
   * @throws IllegalArgumentException naming the component that is missing or out of range
   */
  public EventEnvelope {
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
    String digits = Required.value(value, "commitHash");
    boolean fits = digits.length() == HASH_DIGITS;
    for (int i = 0; fits && i < HASH_DIGITS; i++) {
      char c = digits.charAt(i);
      fits = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    if (!fits) {
      throw new IllegalArgumentException("commitHash must be 64 lower-case hexadecimal digits");
    }
  }
}
