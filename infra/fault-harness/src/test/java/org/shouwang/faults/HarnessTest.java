package org.shouwang.faults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.faults.strike.Kind;

/** What keeps the harness an independent witness. */
@AnalyzeClasses(packages = "org.shouwang.faults", importOptions = DoNotIncludeTests.class)
class HarnessTest {

  /** Only what goes into a service may know it; the checks share no code with what they check. */
  @ArchTest
  static final ArchRule judgesIndependently =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.shouwang.faults.inside..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.shouwang.kit..", "org.shouwang.contracts..");

  @Test
  void takesEveryKindBeforeAnyComesAgain() {
    Options options = Options.parse(Path.of("."), List.of("--seeds", "100", "--seed", "7"));
    assertThat(options.seeds()).isEqualTo(100);
    assertThat(options.seed()).isEqualTo(7);
    int kinds = Kind.values().length;
    assertThat(options.kind(kinds - 1)).isEqualTo(Kind.values()[kinds - 1]);
    assertThat(options.kind(kinds)).isEqualTo(Kind.values()[0]);
  }

  @Test
  void takesTheKindsThatWereAskedFor() {
    Options options = Options.parse(Path.of("."), List.of("--fault", "at-committed,none"));
    assertThat(options.kinds()).containsExactly(Kind.AT_COMMITTED, Kind.NONE);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Options.parse(Path.of("."), List.of("--sed", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Options.parse(Path.of("."), List.of("--fault", "flood")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
