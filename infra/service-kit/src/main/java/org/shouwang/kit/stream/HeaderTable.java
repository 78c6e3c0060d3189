package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;

/**
 * A record's headers by name. A rebuild reads few of two dozen from each of millions of records,
 * and the client makes a header's name and value only when they are asked for. Of an event those
 * that never lack stand first and in one order ({@code docs/formats/topics-v1.md}): where an
 * event's type is at the type's place, the others are at theirs, and no name is asked for: making
 * one costs more than reading a value. Any other name is looked for where the relay puts it ({@link
 * EnvelopeHeaders#NAMES}), then before that, then behind. Where a name stands twice, whichever is
 * met first counts, for everybody the same.
 */
final class HeaderTable {
  private static final Map<String, Integer> PLACES = places();

  private static final int TYPE = EnvelopeHeaders.NAMES.indexOf(EnvelopeHeaders.TYPE);

  /** The last of those that every event has and that nothing optional stands before. */
  private static final int PINNED = EnvelopeHeaders.NAMES.indexOf(EnvelopeHeaders.DISTRICT);

  private static final byte[] OURS = "org.shouwang.".getBytes(UTF_8);

  private final Header[] headers;
  private final boolean ordered;

  /** The headers of a record as the client read it, in the order in which they were written. */
  HeaderTable(Header[] headers) {
    this(headers, headers.length > PINNED && startsLikeOurs(headers[TYPE].value()));
  }

  private HeaderTable(Header[] headers, boolean ordered) {
    this.headers = headers;
    this.ordered = ordered;
  }

  private static boolean startsLikeOurs(byte @Nullable [] type) {
    return type != null
        && type.length > OURS.length
        && Arrays.equals(type, 0, OURS.length, OURS, 0, OURS.length);
  }

  static HeaderTable of(Map<String, byte[]> headers) {
    List<Header> all = new ArrayList<>();
    headers.forEach((name, value) -> all.add(new RecordHeader(name, value)));
    return new HeaderTable(all.toArray(Header[]::new), false); // a map has any order
  }

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    EnvelopeHeaders.NAMES.forEach(name -> places.put(name, places.size()));
    return places;
  }

  byte @Nullable [] get(String name) {
    int last = headers.length - 1;
    // Optional headers that are absent move the later ones forward, never back.
    int place = Math.min(PLACES.getOrDefault(name, last), last);
    if (ordered && place <= PINNED) {
      return headers[place].value();
    }
    for (int i = place; i >= 0; i--) {
      if (headers[i].key().equals(name)) {
        return headers[i].value();
      }
    }
    for (int i = place + 1; i <= last; i++) {
      if (headers[i].key().equals(name)) {
        return headers[i].value();
      }
    }
    return null;
  }

  /** All of them, unmodifiable; the arrays are not to be modified. */
  Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Header header : headers) {
      all.computeIfAbsent(header.key(), this::get);
    }
    return Collections.unmodifiableMap(all);
  }
}
