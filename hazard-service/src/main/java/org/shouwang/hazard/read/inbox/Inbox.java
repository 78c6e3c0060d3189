package org.shouwang.hazard.read.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Townships;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Gathers a person's post from the addresses that are hers. */
@Component
class Inbox {
  /** This month and the two before; what is older stands in the timelines. */
  private static final int MONTHS = 3;

  private static final Comparator<Notice> NEWEST_FIRST =
      Comparator.comparing(Notice::recordedAt).thenComparing(Notice::id).reversed();

  private final View<Mailbox> view;
  private final ReadMarks marks;
  private final Townships townships;
  private final Clock clock;

  Inbox(
      Views views, InboxProjection projection, ReadMarks marks, Townships townships, Clock clock) {
    this.view = views.of(projection);
    this.marks = marks;
    this.townships = townships;
    this.clock = clock;
  }

  /**
   * A person's post, the newest first.
   *
   * @param notices each once, to however many of her addresses it went
   * @param read which of them she has read
   * @param tag names the filling that it was read from
   * @param asOf everything recorded up to then is in it
   */
  record Post(List<Notice> notices, Set<String> read, String tag, @Nullable Instant asOf) {
    boolean unread(Notice notice) {
      return !read.contains(notice.id());
    }

    long unread() {
      return notices.stream().filter(this::unread).count();
    }
  }

  /** From the filling that serves now, or from the one that a cursor names. */
  Post of(Caller caller, @Nullable String tag) {
    Reading<Mailbox> reading = tag == null ? view.live() : view.at(tag);
    Freshness fresh = reading.freshness();
    Instant recorded = fresh.recordedAt();
    Instant now = clock.instant();
    List<YearMonth> months = months(recorded != null && recorded.isAfter(now) ? recorded : now);
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String address : Address.of(caller)) {
      months.forEach(month -> addresses.put(Mailbox.key(address, month), address));
    }
    Map<String, Notice> found = new LinkedHashMap<>();
    reading
        .find(addresses.keySet())
        .forEach(
            (key, mailbox) -> {
              Predicate<Notice> hers =
                  hers(Optional.ofNullable(addresses.get(key)).orElseThrow(), caller);
              mailbox.notices().stream()
                  .filter(hers)
                  .forEach(notice -> found.put(notice.id(), notice));
            });
    List<Notice> notices = new ArrayList<>(found.values());
    notices.sort(NEWEST_FIRST);
    return new Post(notices, marks.of(caller.account(), months), reading.tag(), recorded);
  }

  void read(Caller caller, List<Notice> notices) {
    marks.mark(caller.account(), notices);
  }

  /** Of townships' post what is hers; and whoever has changed jobs does not take her post along. */
  private Predicate<Notice> hers(String address, Caller caller) {
    String district = caller.district();
    if (Address.isTownships(address) && district != null) {
      return caller.is(Role.TOWNSHIP_OFFICER)
          ? within(district, caller.township())
          : nowhere(district);
    }
    return Address.isPersons(address) ? notice -> stillHers(notice, caller) : notice -> true;
  }

  private Predicate<Notice> within(String district, @Nullable String township) {
    Set<String> there =
        township == null ? Set.of() : townships.within(district, township).enterprises();
    return notice -> notice.enterprise() != null && there.contains(notice.enterprise());
  }

  /** What lies in no township that is known, as the register says now: no township reads it. */
  private Predicate<Notice> nowhere(String district) {
    Map<String, Boolean> placed = new HashMap<>();
    return notice ->
        notice.enterprise() != null
            && !placed.computeIfAbsent(
                notice.enterprise(),
                enterprise -> townships.of(new Owner(district, null, enterprise)).isPresent());
  }

  /**
   * What she is in charge of at her enterprise; and what became of what she said herself, as long
   * as she belongs to where it was said.
   */
  private static boolean stillHers(Notice notice, Caller caller) {
    return same(notice.enterprise(), caller.enterprise())
        || notice.kind().ofHerWord()
            && (same(notice.cooperative(), caller.cooperative())
                || caller.actor().authority() == Authority.OFFICER);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private static List<YearMonth> months(Instant now) {
    List<YearMonth> months = new ArrayList<>(MONTHS);
    for (int back = 0; back < MONTHS; back++) {
      months.add(Mailbox.month(now).minusMonths(back));
    }
    return months;
  }
}
