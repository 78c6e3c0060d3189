package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.WireType;

/**
 * Whoever handles some events only is not told by the compiler of a new version of one of them: so
 * a test asks.
 */
public final class HandledVersions {
  private HandledVersions() {}

  /** Of each event either all versions are handled, or none is. */
  public static void assertWhole(
      Class<? extends ContractEvent> family, Predicate<Class<? extends ContractEvent>> handles) {
    Map<String, List<Boolean>> byName = new TreeMap<>();
    for (Class<?> version : family.getPermittedSubclasses()) {
      Class<? extends ContractEvent> event = version.asSubclass(ContractEvent.class);
      byName
          .computeIfAbsent(event.getAnnotation(WireType.class).name(), name -> new ArrayList<>())
          .add(handles.test(event));
    }
    assertThat(byName)
        .allSatisfy((name, handled) -> assertThat(handled.stream().distinct()).as(name).hasSize(1));
  }
}
