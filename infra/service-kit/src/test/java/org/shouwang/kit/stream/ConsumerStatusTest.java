package org.shouwang.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a view or a policy is late enough that somebody should look. */
class ConsumerStatusTest {
  @Test
  void moreThanTenThousandRecordsAreABacklogUntilTheyAreWorkedOff() {
    assertThat(behind(10_000).alarming()).isFalse();
    assertThat(behind(10_001).alarming()).isTrue();
    assertThat(behind(0).alarming()).isFalse();
  }

  @Test
  void whoDoesNotGetOnAlarmsHoweverLittleLiesBeforeHer() {
    assertThat(behind(1).failed("the store is away").alarming()).isTrue();
    assertThat(behind(1).waiting("topics that are not there").alarming()).isTrue();
  }

  @Test
  void whoHearsNothingOfTheBrokerAlarmsWhateverSheHasRead() {
    assertThat(behind(0).unanswered().alarming()).isTrue();
    assertThat(behind(0).unanswered().brokerAway()).isTrue();
    assertThat(behind(1).failed("the store is away").brokerAway()).isFalse();
  }

  private static ConsumerStatus behind(long records) {
    return new ConsumerStatus(4, records, false, null, false);
  }
}
