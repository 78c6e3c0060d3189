package org.shouwang.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * The architecture of a service, checked. Each service has one line in its root package:
 *
 * <pre>{@code class ArchitectureTest implements ServiceConventions {}}</pre>
 */
public interface ServiceConventions {
  /** The service's root package: that of the implementing test. */
  default String rootPackage() {
    return getClass().getPackageName();
  }

  /** The service's classes without its tests. */
  default JavaClasses serviceClasses() {
    return Imported.ROOTS.computeIfAbsent(
        rootPackage(),
        root ->
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root));
  }

  /** The service's classes with its tests. */
  default JavaClasses testedClasses() {
    return new ClassFileImporter().importPackages(rootPackage());
  }

  @Test
  default void theServiceHasClassesToCheck() {
    if (serviceClasses().isEmpty()) {
      throw new AssertionError("No class in " + rootPackage() + ": every rule would pass");
    }
  }

  @Test
  default void domainIsPureJava() {
    Conventions.domainIsPureJava(rootPackage()).check(serviceClasses());
  }

  @Test
  default void domainReadsNoClockAndDrawsNothing() {
    Conventions.domainReadsNoClockAndDrawsNothing(rootPackage()).check(serviceClasses());
  }

  @Test
  default void packagesAreFreeOfCycles() {
    Conventions.packagesAreFreeOfCycles(rootPackage()).check(serviceClasses());
  }

  @Test
  default void readSlicesDoNotKnowEachOther() {
    Conventions.readSlicesDoNotKnowEachOther(rootPackage()).check(serviceClasses());
  }

  @Test
  default void writingReadingAndReactingDoNotKnowEachOther() {
    Conventions.areasDoNotKnowEachOther(rootPackage()).check(serviceClasses());
  }

  @Test
  default void axonStaysInWrite() {
    Conventions.axonStaysInWrite(rootPackage()).check(serviceClasses());
  }

  @Test
  default void nothingSubscribesToAxonsEvents() {
    Conventions.nothingSubscribesToAxonsEvents().check(serviceClasses());
  }

  @Test
  default void othersAreKnownByTheirContractsOnly() {
    Conventions.othersAreKnownByTheirContractsOnly(rootPackage()).check(serviceClasses());
  }

  @Test
  default void everyRouteDeclaresItsPolicy() {
    Conventions.everyRouteDeclaresItsPolicy().check(serviceClasses());
  }

  @Test
  default void everyReasonIsNamedByATest() {
    Conventions.everyReasonIsNamedByATest().check(testedClasses());
  }

  @Test
  default void packagesAreNullMarked() {
    Conventions.packagesAreNullMarked().check(serviceClasses());
  }

  /** Class files are read once per service, not once per rule. */
  final class Imported {
    private static final Map<String, JavaClasses> ROOTS = new ConcurrentHashMap<>();

    private Imported() {}
  }
}
