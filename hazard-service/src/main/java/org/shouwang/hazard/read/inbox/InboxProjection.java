package org.shouwang.hazard.read.inbox;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.RewardAssessedV1;
import org.shouwang.hazard.read.inbox.Fact.What;
import org.shouwang.kit.projection.Change;
import org.shouwang.kit.projection.Projection;
import org.springframework.stereotype.Component;

/**
 * Puts notices into mailboxes, as {@link Tellings} says. Where an address depends on what was told
 * before, that lies in the same view under the aggregate's id. History that is entered later (补录)
 * is told to nobody.
 */
@Component
class InboxProjection implements Projection<Mailbox> {
  static final String NAME = "inbox";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.HAZARD);
  }

  @Override
  public Shape shape() {
    return Shape.SHARDED;
  }

  @Override
  public Class<Mailbox> state() {
    return Mailbox.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return Tellings.tells(type);
  }

  @Override
  public @Nullable String recalls(ContractEvent any, EventEnvelope envelope) {
    ContractEvent event = Tellings.newest(any);
    return !Case.told(event, envelope).isEmpty()
            || Tellings.of(event).filter(Telling::recalls).isPresent()
        ? envelope.subject()
        : null;
  }

  @Override
  public List<String> keys(ContractEvent event, EventEnvelope envelope) {
    return change(event, envelope, null).keys();
  }

  @Override
  public Mailbox initial(String key) {
    return Mailbox.EMPTY;
  }

  /** Of an event that recalls nothing, which touches mailboxes only. */
  @Override
  public Mailbox fold(Mailbox mailbox, ContractEvent any, EventEnvelope envelope) {
    ContractEvent event = Tellings.newest(any);
    Telling<?> row = Tellings.of(event).orElseThrow();
    return mailbox.with(notice(row, Case.of(event, envelope, null)));
  }

  @Override
  public Change<Mailbox> change(
      ContractEvent any, EventEnvelope envelope, @Nullable Mailbox recalled) {
    ContractEvent event = Tellings.newest(any);
    String subject = envelope.subject();
    List<Fact> facts = Case.told(event, envelope);
    List<String> keys = new ArrayList<>();
    if (!facts.isEmpty()) {
      keys.add(subject);
    }
    Optional<Telling<?>> row = Tellings.of(event);
    if (row.isEmpty() || envelope.imported()) {
      return new Change<>(keys, (key, mailbox) -> mailbox.remembering(facts));
    }
    Case at = Case.of(event, envelope, recalled);
    keys.addAll(mailboxes(row.get(), at));
    Notice notice = notice(row.get(), at);
    return new Change<>(
        keys,
        (key, mailbox) -> key.equals(subject) ? mailbox.remembering(facts) : mailbox.with(notice));
  }

  private static List<String> mailboxes(Telling<?> row, Case at) {
    YearMonth month = Mailbox.month(at.envelope().time());
    List<String> keys = new ArrayList<>();
    for (String address : row.addresses(at).toList()) {
      keys.add(Mailbox.key(address, month));
    }
    return keys;
  }

  /** Of a report of the public only which one it is. */
  private static Notice notice(Telling<?> row, Case at) {
    EventEnvelope of = at.envelope();
    NoticeKind kind = requireNonNull(row.kind());
    boolean ofReport = kind.ofPublicReport();
    return new Notice(
        of.id(),
        kind,
        subject(at),
        ofReport ? null : of.cooperative(),
        ofReport ? null : of.enterprise(),
        at.event().occurredAt(),
        of.time(),
        row.dueAt(at.event()));
  }

  /** A reward is shown as its report's, by whose id its routes go. */
  private static String subject(Case at) {
    return at.event() instanceof RewardAssessedV1 e
        ? e.reportId()
        : at.known(What.REPORT).orElse(at.envelope().subject());
  }

  @Override
  public Mailbox merge(Mailbox one, Mailbox other) {
    return one.and(other);
  }
}
