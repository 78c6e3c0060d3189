package org.shouwang.hazard.read.inbox;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What one address got in one month (信箱): an address is a role of a tenant, or a person. So an
 * inbox is read by a few keys, and grows by nothing that does not concern its reader.
 *
 * @param notices in the order of the log, within one partition
 */
record Mailbox(List<Notice> notices) {
  static final Mailbox EMPTY = new Mailbox(List.of());

  Mailbox {
    notices = List.copyOf(notices);
  }

  Mailbox with(Notice notice) {
    List<Notice> more = new ArrayList<>(notices);
    more.add(notice);
    return new Mailbox(more);
  }

  Mailbox and(Mailbox other) {
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(other.notices);
    return new Mailbox(all);
  }

  static YearMonth month(Instant recordedAt) {
    return YearMonth.from(recordedAt.atOffset(ZoneOffset.UTC));
  }

  static String key(String address, YearMonth month) {
    return address + "/" + month;
  }
}
