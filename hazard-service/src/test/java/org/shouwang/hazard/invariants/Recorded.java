package org.shouwang.hazard.invariants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.invariants.Run.Sent;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.stream.EventRecord;

/** I1, I2 and I3: what was acknowledged is there, once, and in order. */
final class Recorded {
  private static final int ALL = 10_000;

  private Recorded() {}

  /**
   * I1: the events of a command just acknowledged, in the log and in the topic. They are its
   * tenant's (I7) and continue their aggregate (I3).
   */
  static <C extends Command, E extends DomainEvent> @Nullable String there(
      Run<C, E> run, Sent<C, E> sent, List<EventRecord> published) {
    Commit commit = run.log.byCommand(sent.request().id()).orElse(null);
    if (commit == null) {
      return "I1: acknowledged and not in the log";
    }
    for (RecordedEvent event : commit.events()) {
      if (!event.owner().district().equals(sent.by().district())) {
        return "I7: an event of another district: " + event.wireType();
      }
      if (event.sequence() != run.next.merge(event.aggregateId(), 1L, Long::sum) - 1) {
        return "I3: a gap at " + event.key();
      }
    }
    List<E> found = new ArrayList<>();
    for (int i = 0; i < commit.events().size(); i++) {
      RecordedEvent event = commit.events().get(i);
      if (i >= published.size() || !Arrays.equals(published.get(i).value(), event.data())) {
        return "I1: the topic holds other bytes than the log";
      }
      EventRecord record = published.get(i);
      E happened =
          run.mapping().toDomain(ContractJson.decode(record.type(), record.value()), event.owner());
      found.add(happened);
      if (!Arrays.equals(ContractJson.encode(run.mapping().toContract(happened)), event.data())) {
        return "I1: a round trip makes other bytes of " + event.wireType();
      }
    }
    if (!found.equals(sent.decided())) {
      return "I1: recorded " + found + " instead of " + sent.decided();
    }
    long last = commit.events().getLast().sequence();
    return sent.answer().version() == last ? null : "I1: acknowledged as another version";
  }

  /** I2: every command once more, under its id, when everything has happened. */
  static <C extends Command, E extends DomainEvent> @Nullable String once(Run<C, E> run) {
    long head = run.log.head();
    for (Sent<C, E> sent : run.acknowledged) {
      CommandOutcome again;
      try {
        again = run.answer(sent.request());
      } catch (OutcomeUnknownException unknown) {
        again = null;
      }
      if (run.log.head() != head) {
        return "I2: sent again, it has a second effect";
      }
      if (again == null || !same(sent.answer(), again)) {
        return "I2: sent again, it is answered otherwise";
      }
    }
    return null;
  }

  private static boolean same(CommandOutcome one, CommandOutcome other) {
    return one.aggregateId().equals(other.aggregateId())
        && one.version() == other.version()
        && one.events().equals(other.events())
        && other.commit() != null
        && Arrays.equals(one.commit().hash(), other.commit().hash());
  }

  /** I3: what is read is all there is, and not one commit more than was acknowledged. */
  static <C extends Command, E extends DomainEvent> @Nullable String gapless(Run<C, E> run) {
    List<Commit> commits = run.log.after(0, ALL);
    if (commits.size() != run.acknowledged.size() || run.log.head() != commits.size()) {
      return "I3: the log holds other commits than were acknowledged";
    }
    for (Map.Entry<String, Long> aggregate : run.next.entrySet()) {
      long found =
          run.log.ofAggregate(aggregate.getKey(), 0).stream()
              .flatMap(commit -> commit.events().stream())
              .filter(event -> event.aggregateId().equals(aggregate.getKey()))
              .count();
      if (found != aggregate.getValue()) {
        return "I3: a load finds " + found + " of " + aggregate.getValue() + " events";
      }
    }
    return null;
  }
}
