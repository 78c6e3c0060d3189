package org.shouwang.hazard.invariants;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.MemoryCommitLog;

/** I5: the chain verifies, and no value of any commit can be changed without that it shows. */
final class Chained {
  private Chained() {}

  static @Nullable String intact(CommitLog log) {
    ChainVerification.Result result = ChainVerification.verify(log, 1, log.head());
    return result.intact() ? null : "I5: the chain does not verify: " + result.fault();
  }

  /**
   * Changes one value somewhere: the log is not to be used afterwards. Which field it is, the seed
   * alone decides, so that a sequence can be shrunk.
   */
  static @Nullable String tellsAChange(MemoryCommitLog log, SplittableRandom random) {
    long head = log.head();
    if (head == 0) {
      return null;
    }
    long number = 1 + random.nextLong(head);
    List<List<Object>> places = new ArrayList<>();
    gather(log.stored(number), List.of(), places);
    List<String> fields = places.stream().map(Chained::field).distinct().sorted().toList();
    String field = fields.get(random.nextInt(fields.size()));
    places.removeIf(place -> !field(place).equals(field));
    List<Object> place = places.get(random.nextInt(places.size()));
    log.edit(number, commit -> (Document) changed(commit, place, random));
    return ChainVerification.verify(log, 1, head).intact()
        ? "I5: a change of " + place + " is not noticed"
        : null;
  }

  /** Where all plain values lie: names of fields, places in arrays. */
  private static void gather(Object node, List<Object> path, List<List<Object>> places) {
    if (node instanceof Document document) {
      document.forEach((name, value) -> gather(value, then(path, name), places));
    } else if (node instanceof List<?> many) {
      for (int i = 0; i < many.size(); i++) {
        gather(many.get(i), then(path, i), places);
      }
    } else {
      places.add(path);
    }
  }

  /** The innermost name on the way to a value. */
  private static String field(List<Object> place) {
    return place.getLast() instanceof String name ? name : (String) place.get(place.size() - 2);
  }

  private static List<Object> then(List<Object> path, Object next) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(next);
    return longer;
  }

  private static Object changed(Object node, List<Object> place, SplittableRandom random) {
    if (place.isEmpty()) {
      return otherwise(node, random);
    }
    List<Object> rest = place.subList(1, place.size());
    if (node instanceof Document document) {
      String name = (String) place.getFirst();
      return new Document(document).append(name, changed(document.get(name), rest, random));
    }
    List<Object> many = new ArrayList<>((List<?>) node);
    int index = (int) place.getFirst();
    many.set(index, changed(many.get(index), rest, random));
    return many;
  }

  private static Object otherwise(Object value, SplittableRandom random) {
    return switch (value) {
      case String text -> otherwise(text, random);
      case Binary binary -> new Binary(otherwise(binary.getData().clone(), random));
      case Long number -> number + 1;
      case Integer number -> number + 1;
      case Boolean truth -> !truth;
      case Date date -> new Date(date.getTime() + 1);
      default -> throw new IllegalStateException("no value of a commit: " + value.getClass());
    };
  }

  private static String otherwise(String text, SplittableRandom random) {
    StringBuilder changed = new StringBuilder(text);
    int at = random.nextInt(text.length());
    changed.setCharAt(at, text.charAt(at) == '0' ? '1' : '0');
    return changed.toString();
  }

  /** Of a payload it is a byte, of a hash too. */
  private static byte[] otherwise(byte[] bytes, SplittableRandom random) {
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    return bytes;
  }
}
