package org.shouwang.kit.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;

/** A policy for a few types of events, as most are: it only has to say what to do. */
public abstract class EventPolicy implements Policy {
  private final String name;
  private final Start start;
  private final Set<Class<? extends ContractEvent>> handled;
  private final Set<Context> contexts;

  /**
   * A policy for these events.
   *
   * @param name frozen
   * @param start where it begins when it runs for the first time
   * @param handled the events that it wants
   */
  @SafeVarargs
  protected EventPolicy(String name, Start start, Class<? extends ContractEvent>... handled) {
    this.name = name;
    this.start = start;
    this.handled = Set.of(handled);
    this.contexts =
        Arrays.stream(handled)
            .map(ContractCatalog::of)
            .map(ContractType::context)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Set<Context> contexts() {
    return contexts;
  }

  @Override
  public final Start start() {
    return start;
  }

  @Override
  public final boolean handles(Class<? extends ContractEvent> type) {
    return handled.contains(type);
  }
}
