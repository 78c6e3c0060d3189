package org.shouwang.hazard.read.inbox;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one address got in one month (信箱): an address is a role of a tenant, or a person. So an
 * inbox is read by a few keys, and grows by nothing that does not concern its reader. Under an
 * aggregate's id lies what later notices of it depend on.
 *
 * @param notices in the order of the log, within one partition
 * @param facts in the same order; of an aggregate only
 */
record Mailbox(List<Notice> notices, List<Fact> facts) {
  static final Mailbox EMPTY = new Mailbox(List.of(), List.of());

  Mailbox {
    notices = List.copyOf(notices);
    facts = List.copyOf(facts);
  }

  Mailbox with(Notice notice) {
    return new Mailbox(joined(notices, List.of(notice)), facts);
  }

  Mailbox remembering(List<Fact> more) {
    return new Mailbox(notices, joined(facts, more));
  }

  Mailbox and(Mailbox other) {
    return new Mailbox(joined(notices, other.notices), joined(facts, other.facts));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  static YearMonth month(Instant recordedAt) {
    return YearMonth.from(recordedAt.atOffset(ZoneOffset.UTC));
  }

  static String key(String address, YearMonth month) {
    return address + "/" + month;
  }
}
