package org.shouwang.kit.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.contracts.EventEnvelope;

/**
 * One record of a topic. Its headers are read one by one as they are asked for; body and full
 * envelope only when somebody needs them.
 */
public final class EventRecord {
  private final String topic;
  private final int partition;
  private final long offset;
  private final @Nullable String key;
  private final HeaderTable headers;
  private final byte[] value;
  private final boolean marker;
  private @Nullable String type;
  private @Nullable EventEnvelope envelope;
  private long place = Place.NONE;

  /** A record of which every part is at hand. */
  public EventRecord(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      Map<String, byte[]> headers,
      byte[] value) {
    this(topic, partition, offset, key, HeaderTable.of(headers), value);
  }

  private EventRecord(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      HeaderTable headers,
      byte[] value) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.headers = headers;
    this.value = value;
    this.marker = Marker.is(headers::get);
  }

  /** A record as the client read it. */
  public static EventRecord of(ConsumerRecord<String, byte[]> found) {
    byte[] value = found.value();
    return new EventRecord(
        found.topic(),
        found.partition(),
        found.offset(),
        found.key(),
        new HeaderTable(found.headers().toArray()),
        value == null ? new byte[0] : value);
  }

  public String topic() {
    return topic;
  }

  public int partition() {
    return partition;
  }

  public long offset() {
    return offset;
  }

  /** The event's id, or a made-up one that is as stable where the header is missing. */
  public String id() {
    String id = EnvelopeHeaders.optionalText(headers::get, EnvelopeHeaders.ID);
    return id != null ? id : topic + "/" + partition + "/" + offset;
  }

  /** The aggregate's id, or the key where the header is missing. */
  public String subject() {
    String subject = EnvelopeHeaders.optionalText(headers::get, EnvelopeHeaders.SUBJECT);
    if (subject != null) {
      return subject;
    }
    return key != null ? key : "";
  }

  /**
   * The wire type.
   *
   * @throws org.shouwang.contracts.MalformedEnvelopeException if it is missing
   */
  public String type() {
    String read = type;
    if (read == null) {
      read = EnvelopeHeaders.recurringText(headers::get, EnvelopeHeaders.TYPE);
      type = read;
    }
    return read;
  }

  /**
   * The event's place in its aggregate's history.
   *
   * @throws org.shouwang.contracts.MalformedEnvelopeException if it is missing
   */
  public long sequence() {
    return EnvelopeHeaders.number(headers::get, EnvelopeHeaders.SEQUENCE);
  }

  /**
   * Where it lies in the log: an event at its {@link Place}, a marker behind its commit.
   *
   * @throws org.shouwang.contracts.MalformedEnvelopeException if it does not say
   * @throws IllegalArgumentException if there is no such place
   */
  public long place() {
    if (place == Place.NONE) {
      long commit = EnvelopeHeaders.number(headers::get, EnvelopeHeaders.COMMIT);
      place = marker ? Place.endOf(commit) : Place.of(commit, attributes().index());
    }
    return place;
  }

  /**
   * Everything that travels beside the event.
   *
   * @throws org.shouwang.contracts.MalformedEnvelopeException if anything is missing or ill-formed
   */
  public EventEnvelope envelope() {
    EventEnvelope read = envelope;
    if (read == null) {
      read = EnvelopeHeaders.fromHeaders(headers::get);
      envelope = read;
    }
    return read;
  }

  /**
   * What travels beside the event, each attribute read, and found ill-formed, only when it is asked
   * for.
   */
  public EventEnvelope attributes() {
    return EnvelopeHeaders.reading(headers::get);
  }

  /** Whether it is no event but a {@link Marker} of the relay. */
  public boolean marker() {
    return marker;
  }

  /** One header, null if it is absent; not to be modified. */
  public byte @Nullable [] header(String name) {
    return headers.get(name);
  }

  /** All headers; not to be modified. */
  public Map<String, byte[]> headers() {
    return headers.all();
  }

  /** The body as it is; not to be modified. */
  public byte[] value() {
    return value;
  }
}
