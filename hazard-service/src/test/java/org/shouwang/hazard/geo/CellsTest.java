package org.shouwang.hazard.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Position;

/** Boxes are found by cells exactly as they would be by looking at every position. */
class CellsTest {
  private final SplittableRandom random = new SplittableRandom(6);

  @Test
  void everythingInABoxLiesInTheCellsThatCoverIt() {
    for (int i = 0; i < 400; i++) {
      Box box = box(i);
      Cells.Cover cover = Cells.covering(box);
      Set<Long> cells = new HashSet<>(cover.cells());
      for (Position position : around(box)) {
        if (box.contains(position)) {
          assertThat(Cells.of(position)).as(box + " " + position).anyMatch(cells::contains);
        }
      }
    }
  }

  @Test
  void aBoxIsCoveredByFewCells() {
    for (int i = 0; i < 400; i++) {
      Cells.Cover cover = Cells.covering(box(i));
      int most = cover.level() == Cells.COARSEST ? 256 : Cells.MOST;
      assertThat(cover.cells()).hasSizeBetween(1, most).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatLiesInABoxLiesInExactlyOneOfItsParts() {
    for (int i = 0; i < 200; i++) {
      Box box = box(i);
      Set<Long> parts = new HashSet<>(Cells.parts(box).cells());
      for (Position position : around(box)) {
        if (box.contains(position)) {
          assertThat(Cells.of(position))
              .as(box + " " + position)
              .filteredOn(parts::contains)
              .hasSize(1);
        }
      }
    }
  }

  @Test
  void theEdgesOfTheEarthLieInCells() {
    Box earth = Box.between(Position.ofDegrees(-90, -180), Position.ofDegrees(90, 180));
    Set<Long> all = new HashSet<>(Cells.covering(earth).cells());
    for (double latitude : new double[] {-90, 0, 90}) {
      for (double longitude : new double[] {-180, 0, 180}) {
        assertThat(Cells.of(Position.ofDegrees(latitude, longitude))).anyMatch(all::contains);
      }
    }
  }

  @Test
  void aBoxAroundAPositionHoldsAllThatIsNear() {
    for (int i = 0; i < 2_000; i++) {
      Position centre =
          Position.ofDegrees(random.nextDouble(-80, 80), random.nextDouble(-179, 179));
      Position other =
          Position.ofDegrees(
              centre.latitude() + random.nextDouble(-0.002, 0.002),
              centre.longitude() + random.nextDouble(-0.002, 0.002));
      double metres = centre.metresTo(other);
      assertThat(Box.around(centre, metres).contains(other)).as(centre + " " + other).isTrue();
    }
  }

  @Test
  void aBoxBeginsBeforeItEnds() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Box(2, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 2, 1, 1));
  }

  /** Boxes of all sizes; each tenth ends on the edges of cells. */
  private Box box(int i) {
    double size = Math.pow(10, random.nextDouble(-4, 2));
    double south = random.nextDouble(-89, 89);
    double west = random.nextDouble(-179, 179);
    if (i % 10 == 0) {
      south = Math.floor(south / 11.25) * 11.25;
      west = Math.floor(west / 22.5) * 22.5;
      size = 22.5;
    }
    return Box.between(
        Position.ofDegrees(Math.max(-90, south), Math.max(-180, west)),
        Position.ofDegrees(Math.min(90, south + size), Math.min(180, west + size)));
  }

  /** Positions in and about a box, its corners and edges among them. */
  private List<Position> around(Box box) {
    List<Position> positions = new ArrayList<>();
    int[] longitudes = {box.minLongitudeE6(), box.maxLongitudeE6()};
    int[] latitudes = {box.minLatitudeE6(), box.maxLatitudeE6()};
    for (int x : longitudes) {
      for (int y : latitudes) {
        positions.add(new Position(y, x));
      }
    }
    for (int i = 0; i < 40; i++) {
      int x = between(box.minLongitudeE6(), box.maxLongitudeE6());
      int y = between(box.minLatitudeE6(), box.maxLatitudeE6());
      positions.add(new Position(y, x));
      positions.add(new Position(latitudes[i % 2], x));
      positions.add(new Position(y, longitudes[i % 2]));
    }
    return positions;
  }

  private int between(int from, int to) {
    return (int) random.nextLong(from, to + 1L);
  }
}
