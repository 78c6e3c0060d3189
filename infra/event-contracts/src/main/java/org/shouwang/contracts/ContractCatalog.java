package org.shouwang.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every contract event there is, by wire type and by class.
 *
 * <p>Built from the sealed families, so nothing scans the class path and no name that arrives from
 * outside ever loads a class. An unknown type or version is an empty answer: its receiver parks the
 * event and says so, and never skips it.
 */
public final class ContractCatalog {

  private static final List<ContractType> ALL =
      Arrays.stream(Context.values()).flatMap(ContractCatalog::typesOf).toList();

  private static final Map<String, ContractType> BY_WIRE_TYPE =
      ALL.stream().collect(toUnmodifiableMap(ContractType::wireType, Function.identity()));

  private static final Map<Class<?>, ContractType> BY_CLASS =
      ALL.stream().collect(toUnmodifiableMap(ContractType::eventClass, Function.identity()));

  private ContractCatalog() {}

  /** All types of all contexts, each context's in the order of its sealed families. */
  public static List<ContractType> all() {
    return ALL;
  }

  /** All types of one context, in the order of its sealed families. */
  public static List<ContractType> of(Context context) {
    return ALL.stream().filter(type -> type.context() == context).toList();
  }

  /**
   * The type of an event's class.
   *
   * @throws IllegalArgumentException if the class is not in the catalogue, which only a family
   *     itself or a test's own class is
   */
  public static ContractType of(Class<? extends ContractEvent> eventClass) {
    ContractType type = BY_CLASS.get(eventClass);
    if (type == null) {
      throw new IllegalArgumentException(eventClass + " is no published contract event");
    }
    return type;
  }

  /** The type that a record's {@code ce_type} names; empty if this build does not know it. */
  public static Optional<ContractType> find(String wireType) {
    return Optional.ofNullable(BY_WIRE_TYPE.get(wireType));
  }

  /** The class that carries a wire type; empty if this build does not know it. */
  public static Optional<Class<? extends ContractEvent>> classOf(String wireType) {
    return find(wireType).map(ContractType::eventClass);
  }

  /**
   * The wire type of an event's class, for example {@code org.shouwang.hazard.rectified.v1}.
   *
   * @throws IllegalArgumentException as {@link #of(Class)} does
   */
  public static String wireTypeOf(Class<? extends ContractEvent> eventClass) {
    return of(eventClass).wireType();
  }

  private static Stream<ContractType> typesOf(Context context) {
    return context.families().stream()
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .map(permitted -> ContractType.of(context, permitted.asSubclass(ContractEvent.class)));
  }
}
