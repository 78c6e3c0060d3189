package org.shouwang.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.shouwang.gateway");

  @Test
  void hasClassesToCheck() {
    assertThat(GATEWAY).isNotEmpty();
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.shouwang.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
  }

  @Test
  void nullIsCheckedEverywhere() {
    classes()
        .that(DescribedPredicate.not(JavaClass.Predicates.ANONYMOUS_CLASSES))
        .should(
            ArchConditions.be(
                DescribedPredicate.describe(
                    "in a @NullMarked package",
                    type ->
                        type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent())))
        .check(GATEWAY);
  }

  @Test
  void servicesAreKnownByTheirAddressesOnly() {
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                "org.shouwang.kit..", "org.shouwang.contracts..", "org.shouwang.membership.."))
        .check(GATEWAY);
  }
}
