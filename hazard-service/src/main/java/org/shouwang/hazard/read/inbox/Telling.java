package org.shouwang.hazard.read.inbox;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;

/**
 * One row of the table of who is told of what (告知).
 *
 * @param event the event, in its newest version
 * @param kind what the notice is about; null where nobody is told
 * @param to whom it goes
 * @param dueAt the deadline that it is about
 * @param when which of these events are meant, where several rows share them
 * @param words how that condition reads, or why nobody is told
 */
record Telling<E extends ContractEvent>(
    Class<E> event,
    @Nullable NoticeKind kind,
    List<Recipient> to,
    Function<E, @Nullable Instant> dueAt,
    Predicate<E> when,
    String words) {

  static <E extends ContractEvent> Telling<E> told(
      Class<E> event, NoticeKind kind, Recipient... to) {
    return new Telling<>(event, kind, List.of(to), e -> null, e -> true, "");
  }

  static <E extends ContractEvent> Telling<E> nobody(Class<E> event, String why) {
    return new Telling<>(event, null, List.of(), e -> null, e -> true, why);
  }

  Telling<E> due(Function<E, @Nullable Instant> next) {
    return new Telling<>(event, kind, to, next, when, words);
  }

  Telling<E> where(String condition, Predicate<E> next) {
    return new Telling<>(event, kind, to, dueAt, next, condition);
  }

  boolean meant(ContractEvent any) {
    return event.isInstance(any) && when.test(event.cast(any));
  }

  @Nullable Instant dueAt(ContractEvent any) {
    return dueAt.apply(event.cast(any));
  }

  /** The addresses, each once. */
  Stream<String> addresses(Case at) {
    return to.stream().flatMap(recipient -> recipient.addresses(at)).distinct();
  }

  /** Whether some of those told are told from what earlier events of the aggregate said. */
  boolean recalls() {
    return to.stream()
            .anyMatch(
                recipient ->
                    switch (recipient) {
                      case REPORTER,
                          APPELLANT,
                          OVERSEER,
                          EXPERTS_IF_MAJOR,
                          OFFICERS_IF_MAJOR,
                          AUTHORITIES_IF_TAKEN_OVER ->
                          true;
                      default -> false;
                    })
        || kind != null && kind.name().startsWith("REWARD_");
  }

  /** The row as the README shows it. */
  String markdown() {
    String name = event.getSimpleName().replaceFirst("V\\d+$", "");
    return kind == null
        ? "| %s | | nobody: %s |".formatted(name, words)
        : "| %s%s | %s %s | %s |"
            .formatted(
                name,
                words.isEmpty() ? "" : " " + words,
                kind,
                kind.zh(),
                to.stream().map(Recipient::words).collect(joining(", ")));
  }
}
