package org.shouwang.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside an event: the CloudEvents 1.0 attributes and this platform's extensions, each
 * a Kafka header ({@link EnvelopeHeaders}).
 *
 * <p>One that was made is {@linkplain WholeEnvelope whole}. One that is read from a record may read
 * each attribute only when it is asked for ({@link EnvelopeHeaders#reading}); whoever asks is then
 * told by {@link MalformedEnvelopeException} what is wrong with that one.
 */
public interface EventEnvelope {

  /** Event id (UUIDv7), the same on every retry and republication. */
  String id();

  /** Wire type, for example {@code org.shouwang.hazard.rectified.v1}. */
  String type();

  /** Whose log it comes from, for example {@code /district/371102/hazard-service}. */
  String source();

  /** Aggregate id, also the record's key. */
  String subject();

  /** What kind of aggregate, for example {@code hazard}. */
  String aggregateType();

  /** When it was recorded, in milliseconds; never runs backwards within a log. */
  Instant time();

  /** URI of the schema of that type and version. */
  String dataSchema();

  /** Place in the aggregate's history, from 0 and gap-free: the ordering key. */
  long sequence();

  /** Number of the commit in the source log, from 1 and gap-free. */
  long commit();

  /** Place within the commit, from 0. */
  int index();

  /** Hash of the commit, 64 lower-case hexadecimal digits. */
  String commitHash();

  /** Code of the district that owns it (区县, GB/T 2260). */
  String district();

  /** Id of the cooperative that owns it, if one does. */
  @Nullable String cooperative();

  /** Id of the enterprise that owns it, if one does. */
  @Nullable String enterprise();

  /** Who acted, an opaque id. */
  String actor();

  /** On whose word: a peer's or expert's is advice, an officer's an order. */
  String authority();

  /**
   * True if it is older history, entered under the import authority; fires no timers of the past.
   */
  boolean imported();

  /** What it all began with. */
  String correlationId();

  /** The event or command that caused it, if one did. */
  @Nullable String causationId();

  /** W3C trace context, if it was traced. */
  @Nullable String traceParent();

  /** The command that the commit answers; absent in records from before it was carried. */
  @Nullable String commandId();

  /**
   * Keyed digest of the command's body as hex, if it came over HTTP. With the command's id it makes
   * a commit complete: a log that lost its end is restored from its topic.
   */
  @Nullable String bodyDigest();
}
