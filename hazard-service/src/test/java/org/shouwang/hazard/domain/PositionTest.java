package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** 坐标. */
class PositionTest {
  @Test
  void keepsMillionthsOfADegree() {
    Position position = Position.ofDegrees(35.4123449, -119.4567891);
    assertThat(position).isEqualTo(new Position(35_412_345, -119_456_789));
    assertThat(position.latitude()).isEqualTo(35.412345);
  }

  @Test
  void refusesWhatIsNotOnTheEarth() {
    assertThatIllegalArgumentException().isThrownBy(() -> Position.ofDegrees(90.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Position.ofDegrees(0, -180.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Position.ofDegrees(Double.NaN, 0));
  }

  @Test
  void measuresAlongTheGround() {
    Position here = Position.ofDegrees(35.4, 119.5);
    assertThat(here.metresTo(here)).isZero();
    // A minute of latitude is a nautical mile, nearly.
    assertThat(here.metresTo(Position.ofDegrees(35.4 + 1 / 60.0, 119.5)))
        .isCloseTo(1853, within(5.0));
    assertThat(Position.ofDegrees(0, 179.9995).metresTo(Position.ofDegrees(0, -179.9995)))
        .as("across the date line")
        .isCloseTo(111, within(1.0));
  }
}
