package org.shouwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.membership.ExpertEngagedV1;

class ContractRecordTest {

  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void refusesAMissingMandatoryComponentByName() {
    assertThatThrownBy(() -> new HazardRectifiedV1(AT, null, "per-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measures is missing");
    assertThatThrownBy(() -> new HazardRectifiedV1(null, "tidied up", "per-1"))
        .hasMessage("occurredAt is missing");
  }

  @Test
  void refusesAListWithAHole() {
    List<String> withHole = Arrays.asList("dust", null);

    assertThatThrownBy(() -> new ExpertEngagedV1(AT, "per-1", "coop-1", withHole))
        .hasMessage("specialties has a missing element");
  }

  @Test
  void keepsItsOwnCopyOfAList() {
    List<String> specialties = new ArrayList<>(List.of("dust"));
    var engaged = new ExpertEngagedV1(AT, "per-1", "coop-1", specialties);

    specialties.add("chemicals");

    assertThat(engaged.specialties()).containsExactly("dust");
    assertThatThrownBy(() -> engaged.specialties().add("chemicals"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keepsTheMillisecondsThatTravel() {
    var rectified = new HazardRectifiedV1(AT.plusNanos(123_456_789), "tidied up", "per-1");

    assertThat(rectified.occurredAt()).isEqualTo(AT.plusMillis(123));
  }
}
