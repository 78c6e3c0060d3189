package org.shouwang.kit.policy;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.domain.Command;

/**
 * When this happens, do that (策略). Declare it as a bean. Each event is handled to a definite
 * outcome before the policy's position moves past it; a command's id derives from the event, so
 * handling an event twice has one effect. No rebuild ever runs a policy: it keeps its own position
 * and nothing else reads for it.
 */
public interface Policy {
  /**
   * The policy's name in kebab case, for example {@code when-finding-recorded-then-report-hazard}.
   * Part of every command id it ever sent: frozen.
   */
  String name();

  /** Whose events it reads. */
  Set<Context> contexts();

  /** Where it begins when it runs for the first time. */
  Start start();

  /** Whether it wants events of this type; the others are passed over without being decoded. */
  boolean handles(Class<? extends ContractEvent> type);

  /**
   * What to do about an event: no command, one, or several to different targets. Pure, or reading
   * this service's own views; what it notes, it notes under a command's id ({@link
   * Cause#commandId}), for it may be asked again.
   *
   * @throws NotYet if something that it needs to know has not arrived; it is asked again
   */
  List<Command> react(ContractEvent event, Cause cause);

  /** Where a policy begins. */
  enum Start {
    /** With the first event there ever was. */
    BEGINNING,
    /** With what happens after it was first started. */
    ACTIVATION
  }
}
