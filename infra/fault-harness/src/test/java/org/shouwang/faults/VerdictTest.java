package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouwang.faults.check.Story;
import org.shouwang.faults.strike.Blows;
import org.shouwang.faults.strike.Kind;

class VerdictTest {
  @Test
  void saysNothingWhereNoStrikeCameToPass() {
    Verdict verdict = verdict(new Blows(List.of(), List.of("not reached")), 1);
    assertThat(verdict.held()).isFalse();
    assertThat(Trial.clean(1, Kind.AT_PRODUCED).passed(verdict)).isFalse();
    assertThat(verdict.row()).contains("0 of 1").contains("SAID NOTHING");
  }

  @Test
  void countsWhatFellBesideWhatWasMeant() {
    Verdict verdict = verdict(new Blows(List.of("one", "two"), List.of("not reached")), 1);
    assertThat(verdict.held()).isTrue();
    assertThat(verdict.row()).contains("2 of 3").endsWith("held");
  }

  @Test
  void saysWhereOnlySlackAllowedIt() {
    assertThat(verdict(new Blows(List.of("one"), List.of()), 38).row()).contains("only with slack");
    assertThat(Verdict.header(2)).contains("30 s").contains("60 s");
  }

  @Test
  void isLateWhereItHeldAndTookTooLongAndThenMustBeRunAgainUnlessABugWasPlanted() {
    Verdict late = verdict(new Blows(List.of("one"), List.of()), 38);
    Verdict inTime = verdict(new Blows(List.of("one"), List.of()), 30);
    Trial clean = Trial.clean(1, Kind.AT_PRODUCED);
    assertThat(clean.mustBeInTime(late)).isTrue();
    assertThat(clean.mustBeInTime(inTime)).isFalse();
    assertThat(clean.mustBeInTime(verdict(new Blows(List.of(), List.of("missed")), 38)))
        .as("has failed anyway")
        .isFalse();
    assertThat(Trial.BUGS.getFirst().mustBeInTime(late)).isFalse();
  }

  @Test
  void isNeitherHeldNorViolatedWhereItCannotBeRun() {
    Verdict verdict = Verdict.notHere(1, Kind.STORE_KILLED, "not ours");
    assertThat(verdict.held()).isFalse();
    assertThat(verdict.row()).contains("NOT RUN HERE");
  }

  private static Verdict verdict(Blows blows, int quiet) {
    return new Verdict(
        1,
        Kind.AT_PRODUCED,
        200,
        0,
        blows,
        Duration.ZERO,
        Duration.ofSeconds(quiet),
        Duration.ofSeconds(60),
        List.of(),
        Story.none(),
        Optional.empty(),
        Optional.empty());
  }
}
