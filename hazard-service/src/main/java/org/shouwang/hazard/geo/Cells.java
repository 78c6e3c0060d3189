package org.shouwang.hazard.geo;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.hazard.domain.Position;

/**
 * Cells of the earth on several levels: on level n, latitude and longitude are each cut into 2ⁿ
 * equal parts. A position lies in one cell of each level, and its document names them all; a box is
 * covered by a few cells of the finest level that has few enough, so that a plain {@code $in} finds
 * what may lie in it, on every store. What does lie in it, the exact coordinates say.
 */
public final class Cells {
  /** The coarsest level: a cell is 22.5° wide and 11.25° high. */
  static final int COARSEST = 4;

  /** The finest level: a cell is about 38 m wide and 19 m high at the equator. */
  static final int FINEST = 20;

  private static final int STEP = 2;

  /** So many cells of one level cover a box at most, but on the coarsest one. */
  static final int MOST = 64;

  private static final long HALF_TURN = 180_000_000L;
  private static final long QUARTER_TURN = 90_000_000L;

  private Cells() {}

  /** A level's cells that cover a box, all of them. */
  public record Cover(int level, List<Long> cells) {
    public Cover {
      cells = List.copyOf(cells);
    }
  }

  /** The cells in which a position lies, one of each level. */
  public static List<Long> of(Position position) {
    List<Long> cells = new ArrayList<>();
    for (int level = COARSEST; level <= FINEST; level += STEP) {
      cells.add(
          cell(level, column(level, position.longitudeE6()), row(level, position.latitudeE6())));
    }
    return cells;
  }

  /** Cells that cover a box: everything that lies in the box lies in one of them. */
  public static Cover covering(Box box) {
    int level = FINEST;
    while (level > COARSEST && count(level, box) > MOST) {
      level -= STEP;
    }
    return covering(level, box);
  }

  /** The cells of a level that cover a box. */
  static Cover covering(int level, Box box) {
    List<Long> cells = new ArrayList<>();
    for (long x = column(level, box.minLongitudeE6());
        x <= column(level, box.maxLongitudeE6());
        x++) {
      for (long y = row(level, box.minLatitudeE6()); y <= row(level, box.maxLatitudeE6()); y++) {
        cells.add(cell(level, x, y));
      }
    }
    return new Cover(level, cells);
  }

  /** Some levels below the covering one, to count what lies in a box by parts of it. */
  public static Cover parts(Box box) {
    int level = Math.min(FINEST, covering(box).level() + STEP);
    return count(level, box) > 16L * MOST ? covering(box) : covering(level, box);
  }

  private static long count(int level, Box box) {
    long columns = column(level, box.maxLongitudeE6()) - column(level, box.minLongitudeE6()) + 1;
    long rows = row(level, box.maxLatitudeE6()) - row(level, box.minLatitudeE6()) + 1;
    return columns * rows;
  }

  private static long column(int level, int longitudeE6) {
    return part(level, longitudeE6 + HALF_TURN, 2 * HALF_TURN);
  }

  private static long row(int level, int latitudeE6) {
    return part(level, latitudeE6 + QUARTER_TURN, 2 * QUARTER_TURN);
  }

  /** The last part takes the far edge too: the pole and the date line lie in a cell. */
  private static long part(int level, long from, long whole) {
    return Math.min((from << level) / whole, (1L << level) - 1);
  }

  private static long cell(int level, long column, long row) {
    return ((long) level << 48) | (column << 24) | row;
  }
}
