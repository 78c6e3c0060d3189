package org.shouwang.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.stream.Generation;

/**
 * What a command's answer says so that a later read can wait for it ({@code ?after=}). Opaque to
 * clients; all it holds is public: which log, which commit, and where its events lie.
 *
 * @param context whose log
 * @param generation of the topic
 * @param commit its number
 * @param partitions the last event's index in each partition that the commit touches
 */
record ReadToken(String context, int generation, long commit, Map<Integer, Integer> partitions) {
  private static final int LONGEST = 2_000;
  private static final Pattern FORM =
      Pattern.compile("([a-z]{1,32});(\\d{1,6});(\\d{1,12});((?:\\d{1,4}:\\d{1,5},?){1,64})");

  ReadToken {
    partitions = Map.copyOf(partitions);
  }

  /** The token of a commit of this service. */
  static ReadToken of(String context, Commit commit, Generation generation) {
    Map<Integer, Integer> partitions = new TreeMap<>();
    int index = 0;
    for (RecordedEvent event : commit.events()) {
      partitions.put(generation.partition(event.aggregateId()), index++);
    }
    return new ReadToken(context, generation.number(), commit.number(), partitions);
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static ReadToken parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("not a token of a command's answer");
    }
    var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
    if (!form.matches()) {
      throw new IllegalArgumentException("not a token of a command's answer");
    }
    Map<Integer, Integer> partitions = new TreeMap<>();
    for (String part : form.group(4).split(",", -1)) {
      if (!part.isEmpty()) {
        int colon = part.indexOf(':');
        partitions.put(
            Integer.valueOf(part.substring(0, colon)), Integer.valueOf(part.substring(colon + 1)));
      }
    }
    return new ReadToken(
        form.group(1), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3)), partitions);
  }

  /** The token as clients carry it. */
  String encoded() {
    StringJoiner places = new StringJoiner(",");
    new TreeMap<>(partitions).forEach((p, index) -> places.add(p + ":" + index));
    String plain = context + ";" + generation + ";" + commit + ";" + places;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }
}
