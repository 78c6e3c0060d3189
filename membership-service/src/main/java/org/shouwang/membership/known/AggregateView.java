package org.shouwang.membership.known;

import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.projection.Projection;

/**
 * A view with one document for each aggregate of one type of this context.
 *
 * @param <S> the state of a document
 */
public abstract class AggregateView<S> implements Projection<S> {
  private final String name;
  private final int revision;
  private final Class<S> state;
  private final Set<Class<? extends ContractEvent>> handled;

  protected AggregateView(
      String name, int revision, Class<S> state, Set<Class<? extends ContractEvent>> handled) {
    this.name = name;
    this.revision = revision;
    this.state = state;
    this.handled = Set.copyOf(handled);
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
    return Set.of(Context.MEMBERSHIP);
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
}
