package org.shouwang.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The kit keeps the conventions that apply to a library. */
class KitArchitectureTest {
  private static final String KIT = "org.shouwang.kit";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(KIT);

  @Test
  void domainIsPureJava() {
    Conventions.domainIsPureJava(KIT).check(CLASSES);
    Conventions.domainReadsNoClockAndDrawsNothing(KIT).check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    Conventions.packagesAreFreeOfCycles(KIT).check(CLASSES);
  }

  @Test
  void nothingSubscribesToAxonsEvents() {
    Conventions.nothingSubscribesToAxonsEvents().check(CLASSES);
  }

  @Test
  void everyRouteDeclaresItsPolicy() {
    Conventions.everyRouteDeclaresItsPolicy().check(CLASSES);
  }

  @Test
  void packagesAreNullMarked() {
    Conventions.packagesAreNullMarked().check(CLASSES);
  }
}
