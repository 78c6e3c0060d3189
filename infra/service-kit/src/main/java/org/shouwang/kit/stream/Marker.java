package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.contracts.MalformedEnvelopeException;
import org.shouwang.contracts.WireTime;

/**
 * What the relay itself says in a partition, between the events (标记): how far the log has come and
 * how many events it has put there. No event and nobody's fact: views and policies compare their
 * own count with it, take its time, and fold nothing ({@code docs/formats/topics-v1.md}).
 *
 * @param commit everything up to this commit lies before the marker
 * @param time whatever is recorded before this instant is in a commit up to {@code commit}
 * @param events how many events lie before the marker in its partition
 * @param next the generation in which the log goes on, if the marker is the last of this one
 */
public record Marker(long commit, Instant time, long events, @Nullable Integer next) {
  static final String TYPE = "org.shouwang.log.marker.v1";
  static final String EVENTS = "ce_events";
  static final String NEXT = "ce_next";

  private static final byte[] TYPE_BYTES = TYPE.getBytes(UTF_8);
  private static final byte[] BODY = "{}".getBytes(UTF_8);
  private static final byte[] NO_COMMIT = new byte[32];

  /** Whether a record's headers are those of a marker. */
  static boolean is(Function<String, byte @Nullable []> headers) {
    return Arrays.equals(headers.apply(EnvelopeHeaders.TYPE), TYPE_BYTES);
  }

  /**
   * The marker that headers hold.
   *
   * @throws MalformedEnvelopeException if anything is missing or ill-formed
   */
  static Marker of(Function<String, byte @Nullable []> headers) {
    boolean last = headers.apply(NEXT) != null;
    return new Marker(
        EnvelopeHeaders.number(headers, EnvelopeHeaders.COMMIT),
        EnvelopeHeaders.instant(headers, EnvelopeHeaders.TIME),
        EnvelopeHeaders.number(headers, EVENTS),
        last ? (int) EnvelopeHeaders.number(headers, NEXT) : null);
  }

  /**
   * The marker as a record.
   *
   * @param log the log's name
   * @param hash of the commit; empty before the first
   */
  public ProducerRecord<String, byte[]> record(
      String topic, int partition, String log, byte[] hash) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(EnvelopeHeaders.SPEC_VERSION, "1.0");
    headers.put(EnvelopeHeaders.CONTENT_TYPE, "application/json");
    headers.put(EnvelopeHeaders.ID, UUID.randomUUID().toString());
    headers.put(EnvelopeHeaders.TYPE, TYPE);
    headers.put(EnvelopeHeaders.SOURCE, log);
    headers.put(EnvelopeHeaders.TIME, WireTime.format(time));
    headers.put(EnvelopeHeaders.COMMIT, Long.toString(commit));
    headers.put(
        EnvelopeHeaders.COMMIT_HASH, HexFormat.of().formatHex(hash.length == 0 ? NO_COMMIT : hash));
    headers.put(EVENTS, Long.toString(events));
    if (next != null) {
      headers.put(NEXT, next.toString());
    }
    var made =
        new ProducerRecord<String, byte[]>(topic, partition, time.toEpochMilli(), null, BODY);
    headers.forEach((name, value) -> made.headers().add(name, value.getBytes(UTF_8)));
    return made;
  }
}
