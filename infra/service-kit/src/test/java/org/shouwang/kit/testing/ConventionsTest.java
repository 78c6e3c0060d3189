package org.shouwang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule passes a sound service and fails on the violation planted for it. */
class ConventionsTest {
  private static final String PLANTED = "org.shouwang.kit.planted.";

  @Nested
  class ASoundService implements ServiceConventions {
    @Override
    public String rootPackage() {
      return PLANTED + "sound";
    }

    @Override
    public JavaClasses serviceClasses() {
      return classes("sound");
    }
  }

  private static JavaClasses classes(String service) {
    return new ClassFileImporter().importPackages(PLANTED + service);
  }

  private static void assertFails(ArchRule rule, String service, String... named) {
    assertThatThrownBy(() -> rule.check(classes(service)))
        .isInstanceOf(AssertionError.class)
        .satisfies(violation -> assertThat(violation.getMessage()).contains(named));
  }

  @Test
  void readsTheClassFilesOfThisJdk() {
    assertThat(classes("sound").get(PLANTED + "sound.domain.Lamp").isRecord()).isTrue();
    assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
  }

  @Test
  void seesAFrameworkInTheDomain() {
    assertFails(Conventions.domainIsPureJava(PLANTED + "impure"), "impure", "FrameworkInDomain");
  }

  @Test
  void seesClocksAndRandomInTheDomain() {
    assertFails(
        Conventions.domainReadsNoClockAndDrawsNothing(PLANTED + "impure"),
        "impure",
        "ClockInDomain",
        "MillisInDomain",
        "RandomInDomain",
        "UuidInDomain");
  }

  @Test
  void seesACycle() {
    assertFails(Conventions.packagesAreFreeOfCycles(PLANTED + "cycle"), "cycle", "Chicken", "Egg");
  }

  @Test
  void seesAViewThatKnowsAnother() {
    assertFails(
        Conventions.readSlicesDoNotKnowEachOther(PLANTED + "slices"), "slices", "First", "Second");
  }

  @Test
  void seesAWriteSideThatKnowsAView() {
    assertFails(Conventions.areasDoNotKnowEachOther(PLANTED + "areas"), "areas", "Writer", "View");
  }

  @Test
  void seesAxonOutsideTheWriteSide() {
    assertFails(Conventions.axonStaysInWrite(PLANTED + "axon"), "axon", "AxonInRead");
  }

  @Test
  void seesWhoeverHandlesEventsWithinTheirCommand() {
    assertFails(
        Conventions.nothingSubscribesToAxonsEvents(),
        "subscribed",
        "HandlesInWrite",
        "RunsAProcessor",
        "SubscribesToTheStore");
  }

  @Test
  void seesAnotherServicesInsides() {
    assertFails(
        Conventions.othersAreKnownByTheirContractsOnly(PLANTED + "foreign"),
        "foreign",
        "KnowsAnotherService");
  }

  @Test
  void seesARouteWithoutAPolicyAndOneWithTwo() {
    assertFails(
        Conventions.everyRouteDeclaresItsPolicy(),
        "routes",
        "Unguarded.secrets",
        "Undecided.delete");
  }

  @Test
  void seesAReasonThatNoTestNames() {
    assertFails(Conventions.everyReasonIsNamedByATest(), "untested", "Reason.UNTRIED");
    assertThat(
            Conventions.everyReasonIsNamedByATest()
                .evaluate(classes("untested"))
                .getFailureReport()
                .getDetails())
        .as("TRIED is named")
        .hasSize(1);
  }

  @Test
  void seesAPackageThatIsNotNullMarked() {
    assertFails(Conventions.packagesAreNullMarked(), "unmarked", "Unmarked");
  }

  @Test
  void refusesToCheckNothing() {
    ServiceConventions empty =
        new ServiceConventions() {
          @Override
          public JavaClasses serviceClasses() {
            return new ClassFileImporter().importClasses(List.of());
          }
        };
    assertThatThrownBy(empty::theServiceHasClassesToCheck).isInstanceOf(AssertionError.class);
  }
}
