package org.shouwang.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.SubscribableMessageSource;
import org.jspecify.annotations.NullMarked;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.domain.Rejection;
import org.springframework.web.bind.annotation.RequestMapping;

/** The architecture's rules, for a service whose root package is given. */
final class Conventions {
  private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

  private Conventions() {}

  /** Rules could run in any framework: the domain knows the JDK and the kit's vocabulary only. */
  static ArchRule domainIsPureJava(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                root + ".domain..", "java..", "org.shouwang.kit.domain..", "org.jspecify.."))
        .allowEmptyShould(true);
  }

  /** Time and ids arrive as arguments; otherwise a decision could not be made again. */
  static ArchRule domainReadsNoClockAndDrawsNothing(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".domain..")
        .should()
        .callCodeUnitWhere(describe("reads a clock or draws at random", Conventions::isImpure))
        .allowEmptyShould(true);
  }

  /** Packages form no cycle. */
  static ArchRule packagesAreFreeOfCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  /** A view or a policy can be removed without touching another. */
  static ArchRule readSlicesDoNotKnowEachOther(String root) {
    return slices()
        .matching(root + ".read.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }

  /** Writing, reading and reacting meet in the domain, in contracts and in the kit only. */
  static ArchRule areasDoNotKnowEachOther(String root) {
    return slices()
        .matching(root + ".(write|read|policy)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }

  /** The command framework stays behind the write side. */
  static ArchRule axonStaysInWrite(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".write..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.axonframework.."))
        .allowEmptyShould(true);
  }

  /**
   * Whoever handles events within the command that made them, would be undone with it or append
   * once more: events are followed on Kafka, by views and policies.
   */
  static ArchRule nothingSubscribesToAxonsEvents() {
    return noClasses()
        .should()
        .dependOnClassesThat(describe("process Axon's events", Conventions::processesEvents))
        .orShould()
        .callMethodWhere(
            describe(
                "subscribes to Axon's events",
                call ->
                    call.getTargetOwner().isAssignableTo(SubscribableMessageSource.class)
                        && call.getName().equals("subscribe")))
        .allowEmptyShould(true);
  }

  private static boolean processesEvents(JavaClass used) {
    return used.isAssignableTo(EventProcessor.class)
        || used.isEquivalentTo(EventHandler.class)
        || used.isAssignableTo(EventHandlerInvoker.class)
        || used.getPackageName().startsWith("org.axonframework.config");
  }

  /** A service knows of another one what that one published. */
  static ArchRule othersAreKnownByTheirContractsOnly(String root) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.shouwang..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + "..",
                            "org.shouwang.kit..",
                            "org.shouwang.contracts..",
                            "org.shouwang.secrets.."))))
        .allowEmptyShould(true);
  }

  /** A route without a declared policy fails the build. */
  static ArchRule everyRouteDeclaresItsPolicy() {
    return methods()
        .that(areRoutes())
        .should()
        .beAnnotatedWith(Access.class)
        .andShould(sayWhoMayCall())
        .allowEmptyShould(true);
  }

  /** A rule that nobody tries is none: whatever is refused, some test names the reason. */
  static ArchRule everyReasonIsNamedByATest() {
    return fields().that(areReasons()).should(beNamedByATest()).allowEmptyShould(true);
  }

  /** Null is checked everywhere. */
  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(be(describe("in a @NullMarked package", Conventions::isNullMarked)))
        .allowEmptyShould(true);
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.isAnonymousClass()
        || type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
  }

  private static boolean isImpure(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    boolean clock =
        (owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class))
            && CLOCKS.contains(name)
            && !call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isAssignableTo(Clock.class));
    boolean system = owner.isAssignableTo(Clock.class) && name.startsWith("system");
    boolean draw =
        (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
            || (owner.isEquivalentTo(Math.class) && name.equals("random"))
            || owner.isAssignableTo(Random.class)
            || owner.isAssignableTo(RandomGenerator.class);
    return clock || system || draw;
  }

  private static DescribedPredicate<JavaField> areReasons() {
    return describe(
        "are reasons of a rejection",
        field ->
            field.getModifiers().contains(JavaModifier.ENUM)
                && field.getOwner().isAssignableTo(Rejection.class));
  }

  private static ArchCondition<JavaField> beNamedByATest() {
    return new ArchCondition<>("be named by a test of rules, …Test") {
      @Override
      public void check(JavaField reason, ConditionEvents events) {
        if (reason.getAccessesToSelf().stream().noneMatch(Conventions::isOfATest)) {
          events.add(
              SimpleConditionEvent.violated(reason, "no test names " + reason.getFullName()));
        }
      }
    };
  }

  private static boolean isOfATest(JavaFieldAccess access) {
    String outermost = access.getOriginOwner().getName().replaceFirst("\\$.*", "");
    return outermost.endsWith("Test");
  }

  private static DescribedPredicate<JavaMethod> areRoutes() {
    return DescribedPredicate.<JavaMethod>describe(
        "are routes",
        method ->
            method.isAnnotatedWith(RequestMapping.class)
                || method.isMetaAnnotatedWith(RequestMapping.class));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>("say who may call: roles, anyRole or publicRoute, one of them") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method
            .tryGetAnnotationOfType(Access.class)
            .filter(access -> choices(access) != 1)
            .ifPresent(
                access ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " must choose exactly one of them")));
      }
    };
  }

  private static int choices(Access access) {
    return (access.roles().length > 0 ? 1 : 0)
        + (access.anyRole() ? 1 : 0)
        + (access.publicRoute() ? 1 : 0);
  }
}
