package org.shouwang.hazard.read.hazards.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Where a page of the search begins. A stretch of hazards that are ranked against each other has
 * fixed ends, so that what is reported meanwhile moves no page.
 */
sealed interface SearchCursor {

  /** Names the filling of the view that the first page came from. */
  String tag();

  /** As a position that {@link #parse} understands. */
  String text();

  /**
   * A stretch goes on.
   *
   * @param newest its newest hazard
   * @param oldest its oldest one
   * @param first whether nothing newer may hold the words
   * @param last whether nothing older may
   * @param score of the last hit that was shown
   * @param shown that hit
   */
  record Within(
      String tag, Spot newest, Spot oldest, boolean first, boolean last, int score, Spot shown)
      implements SearchCursor {
    /** Whether a hit was not shown yet. */
    boolean before(Hit hit) {
      return hit.score() < score
          || (hit.score() == score && Spot.NEWEST_FIRST.compare(shown, hit.spot()) < 0);
    }

    @Override
    public String text() {
      return join(
          tag,
          newest.at().toEpochMilli(),
          newest.id(),
          oldest.at().toEpochMilli(),
          oldest.id(),
          first,
          last,
          score,
          shown.at().toEpochMilli(),
          shown.id());
    }
  }

  /**
   * The next stretch begins.
   *
   * @param oldest where the one before ended
   */
  record Behind(String tag, Spot oldest) implements SearchCursor {
    @Override
    public String text() {
      return join(tag, oldest.at().toEpochMilli(), oldest.id());
    }
  }

  static SearchCursor parse(String text) {
    Queue<String> parts = new ArrayDeque<>(Arrays.asList(text.split("~")));
    int forms = parts.size();
    String tag = parts.remove();
    Spot end = Spot.parse(parts);
    return forms == 3
        ? new Behind(tag, end)
        : new Within(
            tag,
            end,
            Spot.parse(parts),
            Boolean.parseBoolean(parts.remove()),
            Boolean.parseBoolean(parts.remove()),
            Integer.parseInt(parts.remove()),
            Spot.parse(parts));
  }

  private static String join(Object... parts) {
    return String.join("~", Arrays.stream(parts).map(Object::toString).toList());
  }
}
