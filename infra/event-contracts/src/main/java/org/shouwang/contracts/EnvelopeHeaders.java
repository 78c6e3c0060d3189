package org.shouwang.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as Kafka headers: CloudEvents 1.0, Kafka protocol binding, binary mode.
 *
 * <p>Headers are looked up by name through a function, so that any client's header type will do. A
 * reader that needs only one or two of them asks for those ({@link #text}, {@link #number}, {@link
 * #instant}) and leaves the others unread.
 */
public final class EnvelopeHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String AGGREGATE_TYPE = "ce_aggregatetype";
  public static final String TIME = "ce_time";
  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String SEQUENCE = "ce_sequence";
  public static final String COMMIT = "ce_commit";
  public static final String INDEX = "ce_index";
  public static final String COMMIT_HASH = "ce_commithash";
  public static final String DISTRICT = "ce_district";
  public static final String COOPERATIVE = "ce_coop";
  public static final String ENTERPRISE = "ce_enterprise";
  public static final String ACTOR = "ce_actor";
  public static final String AUTHORITY = "ce_authority";
  public static final String IMPORTED = "ce_imported";
  public static final String CORRELATION_ID = "ce_correlationid";
  public static final String CAUSATION_ID = "ce_causationid";
  public static final String TRACE_PARENT = "traceparent";
  public static final String COMMAND_ID = "ce_commandid";
  public static final String BODY_DIGEST = "ce_bodydigest";

  /** All of them, in the order in which they are written. */
  public static final List<String> NAMES =
      List.of(
          SPEC_VERSION,
          CONTENT_TYPE,
          ID,
          TYPE,
          SOURCE,
          SUBJECT,
          AGGREGATE_TYPE,
          TIME,
          DATA_SCHEMA,
          SEQUENCE,
          COMMIT,
          INDEX,
          COMMIT_HASH,
          DISTRICT,
          COOPERATIVE,
          ENTERPRISE,
          ACTOR,
          AUTHORITY,
          IMPORTED,
          CORRELATION_ID,
          CAUSATION_ID,
          TRACE_PARENT,
          COMMAND_ID,
          BODY_DIGEST);

  private static final String SPEC = "1.0";
  private static final String JSON = "application/json";
  private static final byte[] SPEC_BYTES = SPEC.getBytes(UTF_8);
  private static final byte[] JSON_BYTES = JSON.getBytes(UTF_8);
  private static final String TRUE = "true";
  private static final int LONG_DIGITS = 18;
  private static final RecurringTexts RECURRING = new RecurringTexts();

  private EnvelopeHeaders() {}

  /**
   * The headers of an envelope in a fixed order; absent attributes have none. The map is
   * unmodifiable, the arrays are the caller's.
   */
  public static Map<String, byte[]> toHeaders(EventEnvelope envelope) {
    Map<String, byte[]> headers = LinkedHashMap.newLinkedHashMap(24);
    put(headers, SPEC_VERSION, SPEC);
    put(headers, CONTENT_TYPE, JSON);
    put(headers, ID, envelope.id());
    put(headers, TYPE, envelope.type());
    put(headers, SOURCE, envelope.source());
    put(headers, SUBJECT, envelope.subject());
    put(headers, AGGREGATE_TYPE, envelope.aggregateType());
    put(headers, TIME, WireTime.format(envelope.time()));
    put(headers, DATA_SCHEMA, envelope.dataSchema());
    put(headers, SEQUENCE, Long.toString(envelope.sequence()));
    put(headers, COMMIT, Long.toString(envelope.commit()));
    put(headers, INDEX, Integer.toString(envelope.index()));
    put(headers, COMMIT_HASH, envelope.commitHash());
    put(headers, DISTRICT, envelope.district());
    put(headers, COOPERATIVE, envelope.cooperative());
    put(headers, ENTERPRISE, envelope.enterprise());
    put(headers, ACTOR, envelope.actor());
    put(headers, AUTHORITY, envelope.authority());
    put(headers, IMPORTED, envelope.imported() ? TRUE : null);
    put(headers, CORRELATION_ID, envelope.correlationId());
    put(headers, CAUSATION_ID, envelope.causationId());
    put(headers, TRACE_PARENT, envelope.traceParent());
    put(headers, COMMAND_ID, envelope.commandId());
    put(headers, BODY_DIGEST, envelope.bodyDigest());
    return Collections.unmodifiableMap(headers);
  }

  /**
   * The envelope that a record's headers hold, read whole.
   *
   * @param headers gives a header's value by its name, or null
   * @throws MalformedEnvelopeException naming the header that is missing or ill-formed
   */
  public static EventEnvelope fromHeaders(Function<String, byte @Nullable []> headers) {
    require(headers, SPEC_VERSION, SPEC_BYTES);
    require(headers, CONTENT_TYPE, JSON_BYTES);
    EventEnvelope read = reading(headers);
    try {
      return new WholeEnvelope(
          read.id(),
          read.type(),
          read.source(),
          read.subject(),
          read.aggregateType(),
          read.time(),
          read.dataSchema(),
          read.sequence(),
          read.commit(),
          read.index(),
          read.commitHash(),
          read.district(),
          read.cooperative(),
          read.enterprise(),
          read.actor(),
          read.authority(),
          read.imported(),
          read.correlationId(),
          read.causationId(),
          read.traceParent(),
          read.commandId(),
          read.bodyDigest());
    } catch (IllegalArgumentException e) {
      throw new MalformedEnvelopeException("ill-formed envelope: " + e.getMessage(), e);
    }
  }

  /**
   * The envelope that a record's headers hold, each attribute read when it is asked for; the same
   * attribute is read anew each time.
   *
   * @param headers gives a header's value by its name, or null
   */
  public static EventEnvelope reading(Function<String, byte @Nullable []> headers) {
    return new HeaderEnvelope(headers);
  }

  /**
   * One mandatory header.
   *
   * @throws MalformedEnvelopeException if it is missing
   */
  public static String text(Function<String, byte @Nullable []> headers, String name) {
    return new String(bytes(headers, name), UTF_8);
  }

  /**
   * One mandatory header whose text many records share.
   *
   * @throws MalformedEnvelopeException if it is missing
   */
  public static String recurringText(Function<String, byte @Nullable []> headers, String name) {
    return recurring(bytes(headers, name));
  }

  static String recurring(byte[] value) {
    return RECURRING.of(value);
  }

  /** One optional header; null if it is absent. */
  public static @Nullable String optionalText(
      Function<String, byte @Nullable []> headers, String name) {
    byte[] value = headers.apply(name);
    return value == null ? null : new String(value, UTF_8);
  }

  /**
   * One mandatory header that holds a number from 0, read without making a string of it.
   *
   * @throws MalformedEnvelopeException if it is missing, or anything but 1 to 18 decimal digits
   */
  public static long number(Function<String, byte @Nullable []> headers, String name) {
    byte[] digits = bytes(headers, name);
    if (digits.length == 0 || digits.length > LONG_DIGITS) {
      throw illFormed(name);
    }
    long number = 0;
    for (byte digit : digits) {
      if (digit < '0' || digit > '9') {
        throw illFormed(name);
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  /**
   * One mandatory header that holds an instant.
   *
   * @throws MalformedEnvelopeException if it is missing or not of the form that {@link WireTime}
   *     has
   */
  public static Instant instant(Function<String, byte @Nullable []> headers, String name) {
    try {
      return WireTime.parse(text(headers, name));
    } catch (DateTimeException e) {
      throw new MalformedEnvelopeException(name + " is ill-formed", e);
    }
  }

  /**
   * Whether the record is imported history.
   *
   * @throws MalformedEnvelopeException if the header is there and says anything but {@code true}
   */
  public static boolean imported(Function<String, byte @Nullable []> headers) {
    String value = optionalText(headers, IMPORTED);
    if (value != null && !value.equals(TRUE)) {
      throw illFormed(IMPORTED);
    }
    return value != null;
  }

  private static void require(
      Function<String, byte @Nullable []> headers, String name, byte[] expected) {
    if (!Arrays.equals(bytes(headers, name), expected)) {
      throw illFormed(name);
    }
  }

  private static byte[] bytes(Function<String, byte @Nullable []> headers, String name) {
    byte[] value = headers.apply(name);
    if (value == null) {
      throw new MalformedEnvelopeException(name + " is missing");
    }
    return value;
  }

  static MalformedEnvelopeException illFormed(String name) {
    return new MalformedEnvelopeException(name + " is ill-formed");
  }

  private static void put(Map<String, byte[]> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value.getBytes(UTF_8));
    }
  }
}
