package org.shouwang.kit.stream;

import java.util.ArrayList;
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
 * A record's headers by name; where a name stands twice, the last one counts. A rebuild reads two
 * dozen of them from each of millions of records, so those of the platform have fixed places, and a
 * value is copied out of the record only when it is asked for.
 */
final class HeaderTable {
  private static final Map<String, Integer> PLACES = places();

  private final @Nullable Header[] known = new Header[PLACES.size()];
  private @Nullable Map<String, Header> others;

  HeaderTable(Iterable<Header> headers) {
    for (Header header : headers) {
      Integer place = PLACES.get(header.key());
      if (place != null) {
        known[place] = header;
      } else {
        if (others == null) {
          others = new LinkedHashMap<>();
        }
        others.put(header.key(), header);
      }
    }
  }

  static HeaderTable of(Map<String, byte[]> headers) {
    List<Header> all = new ArrayList<>();
    headers.forEach((name, value) -> all.add(new RecordHeader(name, value)));
    return new HeaderTable(all);
  }

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    EnvelopeHeaders.NAMES.forEach(name -> places.put(name, places.size()));
    places.put(Marker.EVENTS, places.size());
    places.put(Marker.NEXT, places.size());
    return Map.copyOf(places);
  }

  byte @Nullable [] get(String name) {
    Integer place = PLACES.get(name);
    Header header;
    if (place != null) {
      header = known[place];
    } else {
      header = others == null ? null : others.get(name);
    }
    return header == null ? null : header.value();
  }

  /** All of them, unmodifiable; the arrays are not to be modified. */
  Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Header header : known) {
      if (header != null) {
        all.put(header.key(), header.value());
      }
    }
    if (others != null) {
      others.forEach((name, header) -> all.put(name, header.value()));
    }
    return Collections.unmodifiableMap(all);
  }
}
