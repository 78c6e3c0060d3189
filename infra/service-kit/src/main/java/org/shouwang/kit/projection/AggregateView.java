package org.shouwang.kit.projection;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;

/**
 * A view with one document per aggregate, as most are: it only has to say how to fold.
 *
 * @param <S> the state of a document
 */
public abstract class AggregateView<S> implements Projection<S> {
  private final String name;
  private final int revision;
  private final S initial;
  private final Class<S> state;
  private final Set<Class<? extends ContractEvent>> handled;
  private final Set<Context> contexts;

  /**
   * A view of these events.
   *
   * @param name for ever
   * @param revision grows with every change of fold or state
   * @param initial the state before the first event
   * @param handled the events that it wants
   */
  @SafeVarargs
  @SuppressWarnings("unchecked") // a record has no subclasses: its class is that of every state
  protected AggregateView(
      String name, int revision, S initial, Class<? extends ContractEvent>... handled) {
    this.name = name;
    this.revision = revision;
    this.initial = initial;
    this.state = (Class<S>) initial.getClass();
    this.handled = Set.of(handled);
    this.contexts =
        Arrays.stream(handled)
            .map(ContractCatalog::of)
            .map(ContractType::context)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Every event of a sealed family, for a view that wants them all. */
  @SuppressWarnings("unchecked") // what a family of events permits are events
  protected static Class<? extends ContractEvent>[] all(Class<? extends ContractEvent> family) {
    return (Class<? extends ContractEvent>[]) family.getPermittedSubclasses();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int revision() {
    return revision;
  }

  @Override
  public final Set<Context> contexts() {
    return contexts;
  }

  @Override
  public final Shape shape() {
    return Shape.PER_AGGREGATE;
  }

  @Override
  public final Class<S> state() {
    return state;
  }

  @Override
  public final boolean handles(Class<? extends ContractEvent> type) {
    return handled.contains(type);
  }

  @Override
  public final S initial(String key) {
    return initial;
  }
}
