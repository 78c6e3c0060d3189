package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One seed of the harness, as the command runs it; the command runs any number. */
class FaultsIT {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @Test
  void everyInvariantHoldsThoughAServiceIsKilledBetweenCommitAndAnswer() {
    // The same build starts other whole platforms beside this one: hence the slack, and no gate.
    String arguments =
        "--seed 1 --fault at-committed --rounds 3 --untrained --slack 4 --late-allowed";
    Options options = Options.parse(ROOT, List.of(arguments.split(" ")));
    Faults faults = new Faults(options, System.out);
    boolean passed = faults.run();
    assertThat(faults.verdicts())
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.violations()).isEmpty();
              assertThat(verdict.acknowledged()).isGreaterThan(50);
              assertThat(verdict.blows().fallen()).isNotEmpty();
              assertThat(verdict.held()).isTrue();
            });
    assertThat(passed).isTrue();
  }
}
