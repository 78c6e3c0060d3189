package org.shouwang.contracts;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An envelope that reads each attribute from its header when it is asked for: a rebuild asks for
 * four of two dozen, millions of times. Nothing is remembered.
 *
 * @param headers gives a header's value by its name, or null
 */
record HeaderEnvelope(Function<String, byte @Nullable []> headers) implements EventEnvelope {

  @Override
  public String id() {
    return text(EnvelopeHeaders.ID);
  }

  @Override
  public String type() {
    return notBlank(
        EnvelopeHeaders.TYPE, EnvelopeHeaders.recurringText(headers, EnvelopeHeaders.TYPE));
  }

  @Override
  public String source() {
    return text(EnvelopeHeaders.SOURCE);
  }

  @Override
  public String subject() {
    return text(EnvelopeHeaders.SUBJECT);
  }

  @Override
  public String aggregateType() {
    return text(EnvelopeHeaders.AGGREGATE_TYPE);
  }

  @Override
  public Instant time() {
    return EnvelopeHeaders.instant(headers, EnvelopeHeaders.TIME);
  }

  @Override
  public String dataSchema() {
    return text(EnvelopeHeaders.DATA_SCHEMA);
  }

  @Override
  public long sequence() {
    return EnvelopeHeaders.number(headers, EnvelopeHeaders.SEQUENCE);
  }

  @Override
  public long commit() {
    return within(1, EnvelopeHeaders.COMMIT, Long.MAX_VALUE);
  }

  @Override
  public int index() {
    return (int) within(0, EnvelopeHeaders.INDEX, Integer.MAX_VALUE);
  }

  @Override
  public String commitHash() {
    String hash = text(EnvelopeHeaders.COMMIT_HASH);
    if (!WholeEnvelope.isHash(hash)) {
      throw EnvelopeHeaders.illFormed(EnvelopeHeaders.COMMIT_HASH);
    }
    return hash;
  }

  @Override
  public String district() {
    return notBlank(
        EnvelopeHeaders.DISTRICT, EnvelopeHeaders.recurringText(headers, EnvelopeHeaders.DISTRICT));
  }

  @Override
  public @Nullable String cooperative() {
    byte[] value = headers.apply(EnvelopeHeaders.COOPERATIVE);
    return value == null ? null : EnvelopeHeaders.recurring(value);
  }

  @Override
  public @Nullable String enterprise() {
    return optional(EnvelopeHeaders.ENTERPRISE);
  }

  @Override
  public String actor() {
    return text(EnvelopeHeaders.ACTOR);
  }

  @Override
  public String authority() {
    return text(EnvelopeHeaders.AUTHORITY);
  }

  @Override
  public boolean imported() {
    return EnvelopeHeaders.imported(headers);
  }

  @Override
  public String correlationId() {
    return text(EnvelopeHeaders.CORRELATION_ID);
  }

  @Override
  public @Nullable String causationId() {
    return optional(EnvelopeHeaders.CAUSATION_ID);
  }

  @Override
  public @Nullable String traceParent() {
    return optional(EnvelopeHeaders.TRACE_PARENT);
  }

  @Override
  public @Nullable String commandId() {
    return optional(EnvelopeHeaders.COMMAND_ID);
  }

  @Override
  public @Nullable String bodyDigest() {
    return optional(EnvelopeHeaders.BODY_DIGEST);
  }

  private String text(String name) {
    return notBlank(name, EnvelopeHeaders.text(headers, name));
  }

  private static String notBlank(String name, String text) {
    if (text.isBlank()) {
      throw EnvelopeHeaders.illFormed(name);
    }
    return text;
  }

  private long within(long least, String name, long atMost) {
    long number = EnvelopeHeaders.number(headers, name);
    if (number < least || number > atMost) {
      throw EnvelopeHeaders.illFormed(name);
    }
    return number;
  }

  private @Nullable String optional(String name) {
    return EnvelopeHeaders.optionalText(headers, name);
  }
}
