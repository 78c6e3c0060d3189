package org.shouwang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;

/**
 * What happened before, what somebody wants, what comes of it: a test of one rule over a pure
 * decider.
 *
 * <pre>{@code
 * given(reported(), assigned(), rectified())
 *     .when(acceptedBy("ent-8"))
 *     .then(accepted(), closed());
 * }</pre>
 *
 * <p>A context's tests start with a one-line {@code given} of their own that names the decider:
 * {@code static Scenario<Hazard, HazardCommand, HazardEvent> given(HazardEvent... past) { return
 * Scenario.of(decider, past); }}.
 */
public final class Scenario<S, C extends Command, E extends DomainEvent> {
  private final Decider<S, C, E> decider;
  private final S state;

  private Scenario(Decider<S, C, E> decider, S state) {
    this.decider = decider;
    this.state = state;
  }

  /** Begins with what happened before. */
  @SafeVarargs
  public static <S, C extends Command, E extends DomainEvent> Scenario<S, C, E> of(
      Decider<S, C, E> decider, E... past) {
    S state = decider.initial();
    for (E event : past) {
      state = decider.evolve(state, event);
    }
    return new Scenario<>(decider, state);
  }

  /** The state after what happened before, for tests of {@code evolve}. */
  public S state() {
    return state;
  }

  /** Somebody wants something. */
  public Outcome when(C command) {
    return new Outcome(command);
  }

  /** What comes of it. */
  public final class Outcome {
    private final C command;

    private Outcome(C command) {
      this.command = command;
    }

    /** Exactly this happens, in this order; returns the scenario after it, to go on. */
    @SafeVarargs
    public final Scenario<S, C, E> then(E... expected) {
      List<E> happened = decider.decide(state, command);
      assertThat(happened).as("what %s leads to", command).containsExactly(expected);
      S next = state;
      for (E event : happened) {
        next = decider.evolve(next, event);
      }
      return new Scenario<>(decider, next);
    }

    /** Nothing happens, and nothing is refused. */
    public void thenNothing() {
      assertThat(decider.decide(state, command)).as("what %s leads to", command).isEmpty();
    }

    /** A rule refuses it for this reason. */
    public void thenRejected(Rejection expected) {
      Throwable thrown = catchThrowable(() -> decider.decide(state, command));
      assertThat(thrown)
          .as("what %s leads to", command)
          .isInstanceOfSatisfying(
              Rejected.class, rejected -> assertThat(rejected.rejection()).isEqualTo(expected));
    }
  }
}
