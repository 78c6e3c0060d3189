package org.shouwang.kit.deadline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.projection.Projection;

/**
 * The timers (定时) of a service's aggregates. Declare it as a bean: its events set and drop
 * deadlines, which are a view like any other; when one is due by the service's clock, its command
 * is sent, under an id that says which deadline it is, so that it has one effect on however many
 * instances. Whether its condition still holds, the domain decides.
 *
 * <p>No rebuild fires anything: filling the view sends no command, and what had fired before, is
 * found in the log.
 */
public abstract class Timers implements Projection<Bucket> {
  private final String name;
  private final int revision;
  private final Set<Class<? extends ContractEvent>> handled;
  private final Set<Context> contexts;

  /**
   * Timers that these events set and drop.
   *
   * @param name in kebab case; part of every command id they ever send: frozen
   * @param revision grows with every change of what an event sets or drops; a new one looks at
   *     every deadline since the beginning once more
   * @param handled the events
   */
  @SafeVarargs
  protected Timers(String name, int revision, Class<? extends ContractEvent>... handled) {
    this.name = name;
    this.revision = revision;
    this.handled = Set.of(handled);
    this.contexts =
        Arrays.stream(handled)
            .map(ContractCatalog::of)
            .map(ContractType::context)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What an event does to the deadlines of its aggregate. Pure. */
  protected abstract List<TimerChange> changes(ContractEvent event, EventEnvelope envelope);

  /**
   * What to ask of the aggregate when a deadline is due.
   *
   * @param timer who asks: with authority SYSTEM, in the aggregate's district
   * @return a command whose target is the aggregate and whose time is that of the deadline
   */
  protected abstract Command command(Deadline deadline, Actor timer);

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
    return Shape.SHARDED;
  }

  @Override
  public final Class<Bucket> state() {
    return Bucket.class;
  }

  @Override
  public final boolean handles(Class<? extends ContractEvent> type) {
    return handled.contains(type);
  }

  @Override
  public final List<String> keys(ContractEvent event, EventEnvelope envelope) {
    return wanted(event, envelope).stream()
        .map(change -> key(change, envelope))
        .distinct()
        .toList();
  }

  @Override
  public final Bucket initial(String key) {
    return Bucket.empty(key);
  }

  @Override
  public final Bucket fold(Bucket state, ContractEvent event, EventEnvelope envelope) {
    Bucket next = state;
    for (TimerChange change : wanted(event, envelope)) {
      if (key(change, envelope).equals(state.key())) {
        next = next.after(change, envelope.subject(), envelope.district(), envelope.id());
      }
    }
    return next;
  }

  @Override
  public final Bucket merge(Bucket one, Bucket other) {
    return one.and(other);
  }

  /** History that is entered later (补录) fires nothing that lay in the past by then. */
  private List<TimerChange> wanted(ContractEvent event, EventEnvelope envelope) {
    List<TimerChange> all = changes(event, envelope);
    return envelope.imported()
        ? all.stream()
            .filter(change -> !change.pending() || change.due().isAfter(envelope.time()))
            .toList()
        : all;
  }

  /**
   * A deadline stands under its hour; one that is over when it becomes known, under the hour in
   * which that was: hours that were looked through need not be looked through again.
   */
  private static String key(TimerChange change, EventEnvelope envelope) {
    Instant due = change.due();
    Instant known = envelope.time();
    Instant under = change.pending() && known.isAfter(due) ? known : due;
    return Bucket.key(Bucket.hour(under), envelope.subject());
  }
}
