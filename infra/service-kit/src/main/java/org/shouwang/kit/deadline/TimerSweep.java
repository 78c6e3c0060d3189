package org.shouwang.kit.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.stream.Partitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the hours that have begun and sends the command of each deadline that is due, the
 * earliest first. Two who do so at once have one effect: the log takes no command id twice. Not
 * thread-safe.
 */
final class TimerSweep {
  private static final Logger LOG = LoggerFactory.getLogger(TimerSweep.class);
  private static final int SIDE_BY_SIDE = 32;

  /** Up to so many hours are read by key; more of them in one go as a range. */
  private static final Duration BY_KEY = Duration.ofHours(48);

  private static final Duration WINDOW = Duration.ofDays(30);

  private final Timers timers;
  private final View<Bucket> view;
  private final Commands commands;
  private final CommitLog log;
  private final TimerPositions positions;
  private final Clock clock;

  /** What was tried to a definite outcome, by the hour under which it stands. */
  private final TreeMap<Instant, Set<String>> settled = new TreeMap<>();

  /**
   * By aggregate, the commit of what fired last. What that sets may be due before what is known
   * already, so nothing later fires until the view contains it.
   */
  private final Map<String, Long> firedLast = new ConcurrentHashMap<>();

  private @Nullable TimerPosition stored;

  /**
   * What a look came to.
   *
   * @param upTo every deadline that was due up to then has a definite outcome
   * @param lag how far that is behind the clock
   * @param fired deadlines whose command had an effect, now or before
   * @param refused deadlines whose condition did not hold any more
   * @param trouble why some have no definite outcome; null if all have one
   */
  record Outcome(Instant upTo, Duration lag, int fired, int refused, @Nullable String trouble) {}

  private enum End {
    FIRED,
    REFUSED
  }

  /** A deadline, and under which hour it stands. */
  private record Due(Deadline deadline, Instant hour) {}

  private static final class Tried {
    final Set<String> stuck = new HashSet<>();
    int fired;
    int refused;
    @Nullable Due first;
    @Nullable String trouble;

    synchronized void ended(End end) {
      fired += end == End.FIRED ? 1 : 0;
      refused += end == End.REFUSED ? 1 : 0;
    }

    synchronized boolean failed(String aggregate) {
      return stuck.contains(aggregate);
    }

    synchronized void waits(Due due) {
      if (first == null || due.hour().isBefore(first.hour())) {
        first = due;
      }
    }

    synchronized void failed(Due due, RuntimeException e) {
      waits(due);
      stuck.add(due.deadline().aggregate());
      trouble = due.deadline().aggregate() + ", " + due.deadline().timer() + ": " + e;
    }
  }

  TimerSweep(
      Timers timers,
      View<Bucket> view,
      Commands commands,
      CommitLog log,
      TimerPositions positions,
      Clock clock) {
    this.timers = timers;
    this.view = view;
    this.commands = commands;
    this.log = log;
    this.positions = positions;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @throws RuntimeException if store or view do not answer
   */
  Outcome look() {
    Instant now = clock.instant();
    Reading<Bucket> reading = view.live();
    // Asked before the buckets are read: they contain at least that much.
    Freshness known = reading.freshness();
    firedLast.entrySet().removeIf(fired -> contains(known, fired.getKey(), fired.getValue()));
    TimerPosition position = position(reading.tag(), now);
    Tried tried = new Tried();
    for (Instant from = position.from(); !from.isAfter(now); from = from.plus(WINDOW)) {
      Instant until = earlier(from.plus(WINDOW), Bucket.hour(now).plus(Duration.ofHours(1)));
      fire(due(reading, from, until, now), tried);
    }
    Instant complete = known.knownAt() == null ? position.from() : earlier(known.knownAt(), now);
    Due stuck = tried.first;
    Instant next = Bucket.hour(stuck == null ? complete : earlier(complete, stuck.hour()));
    move(
        new TimerPosition(
            reading.tag(),
            timers.revision(),
            next.isAfter(position.from()) ? next : position.from(),
            position.incomplete() || known.incomplete()));
    Instant upTo = stuck == null ? complete : earlier(complete, stuck.deadline().due());
    Duration lag = Duration.between(upTo, now);
    return new Outcome(
        upTo, lag.isNegative() ? Duration.ZERO : lag, tried.fired, tried.refused, tried.trouble);
  }

  /** Whether a view shows a commit of an aggregate. Timers read the log of their own aggregates. */
  private static boolean contains(Freshness known, String aggregate, long commit) {
    return known.commits().values().stream()
        .allMatch(shown -> shown.get(Partitions.of(aggregate, shown.size())) >= commit);
  }

  /**
   * Where to begin. A clock that was set back begins with its own hour: whatever becomes known from
   * now on stands there or later.
   */
  private TimerPosition position(String filling, Instant now) {
    TimerPosition found = positions.find(timers.name()).orElse(null);
    stored = found;
    if (found == null || found.revision() != timers.revision()) {
      return beginning(filling, now);
    }
    if (found.filling().equals(filling)) {
      return at(filling, earlier(found.from(), now), found.incomplete());
    }
    // What the filling before may have lacked, this one may have.
    return found.incomplete()
        ? beginning(filling, now)
        : at(filling, earlier(found.from(), now), false);
  }

  private TimerPosition beginning(String filling, Instant now) {
    Instant first = log.byNumber(1).map(commit -> commit.header().recordedAt()).orElse(now);
    return at(filling, earlier(first, now), false);
  }

  private TimerPosition at(String filling, Instant from, boolean incomplete) {
    return new TimerPosition(filling, timers.revision(), Bucket.hour(from), incomplete);
  }

  private void move(TimerPosition next) {
    settled.headMap(next.from()).clear();
    if (!next.equals(stored)) {
      positions.store(timers.name(), next);
    }
  }

  private List<Due> due(Reading<Bucket> reading, Instant from, Instant until, Instant now) {
    List<Due> found = new ArrayList<>();
    for (Bucket bucket : buckets(reading, from, until)) {
      Instant hour = bucket.hour();
      Set<String> done = settled.getOrDefault(hour, Set.of());
      for (Deadline deadline : bucket.deadlines()) {
        if (!deadline.due().isAfter(now) && !done.contains(deadline.attempt())) {
          found.add(new Due(deadline, hour));
        }
      }
    }
    found.sort(
        Comparator.comparing((Due due) -> due.deadline().due())
            .thenComparing(due -> due.deadline().aggregate())
            .thenComparing(due -> due.deadline().timer()));
    return found;
  }

  private static Collection<Bucket> buckets(Reading<Bucket> reading, Instant from, Instant until) {
    if (Duration.between(from, until).compareTo(BY_KEY) > 0) {
      return reading.range(Bucket.prefix(from), Bucket.prefix(until)).values();
    }
    List<String> keys = new ArrayList<>();
    for (Instant hour = from; hour.isBefore(until); hour = hour.plus(Duration.ofHours(1))) {
      keys.addAll(Bucket.keys(hour));
    }
    return reading.find(keys).values();
  }

  /** The earliest first; what is due at the same instant, side by side. */
  private void fire(List<Due> all, Tried tried) {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Semaphore room = new Semaphore(SIDE_BY_SIDE);
      for (int from = 0; from < all.size(); ) {
        Instant due = all.get(from).deadline().due();
        List<Future<?>> results = new ArrayList<>();
        while (from < all.size() && all.get(from).deadline().due().equals(due)) {
          List<Due> ofOne = ofOneAggregate(all, from);
          from += ofOne.size();
          room.acquire();
          results.add(
              workers.submit(
                  () -> {
                    try {
                      attempt(ofOne, tried);
                    } finally {
                      room.release();
                    }
                  }));
        }
        for (Future<?> result : results) {
          result.get();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(timers.name() + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(timers.name() + " was interrupted", e);
    }
  }

  private static List<Due> ofOneAggregate(List<Due> all, int from) {
    Deadline first = all.get(from).deadline();
    int until = from + 1;
    while (until < all.size()
        && all.get(until).deadline().due().equals(first.due())
        && all.get(until).deadline().aggregate().equals(first.aggregate())) {
      until++;
    }
    return all.subList(from, until);
  }

  /**
   * What has no definite outcome holds up the later deadlines of its aggregate, and no others; so
   * does what fired, until the view tells what it set.
   */
  private void attempt(List<Due> ofOne, Tried tried) {
    if (firedLast.containsKey(ofOne.getFirst().deadline().aggregate())) {
      tried.waits(ofOne.getFirst());
    } else {
      ofOne.forEach(due -> attempt(due, tried));
    }
  }

  private void attempt(Due due, Tried tried) {
    if (tried.failed(due.deadline().aggregate())) {
      return;
    }
    try {
      tried.ended(send(due.deadline()));
      settle(due);
    } catch (RuntimeException e) {
      LOG.debug("{} of {} has no outcome yet", due.deadline(), timers.name(), e);
      tried.failed(due, e);
    }
  }

  private synchronized void settle(Due due) {
    settled.computeIfAbsent(due.hour(), hour -> new HashSet<>()).add(due.deadline().attempt());
  }

  private End send(Deadline deadline) {
    Command command = timers.command(deadline, actor(deadline));
    try {
      Commit commit =
          commands
              .handle(
                  new CommandRequest(
                      id(deadline),
                      null,
                      OptionalLong.empty(),
                      deadline.cause(),
                      deadline.cause(),
                      null,
                      null,
                      command))
              .commit();
      if (commit != null) {
        firedLast.merge(deadline.aggregate(), commit.number(), Math::max);
      }
      return End.FIRED;
    } catch (Rejected e) {
      return End.REFUSED;
    }
  }

  /** Which deadline it is, whoever sends it and however often. */
  private String id(Deadline deadline) {
    return "timer:%s:%s:%s:%d:%s"
        .formatted(
            timers.name(),
            deadline.aggregate(),
            deadline.timer(),
            deadline.cycle(),
            deadline.due());
  }

  private Actor actor(Deadline deadline) {
    return new Actor(
        Actor.timer(timers.name()), null, null, null, deadline.district(), Authority.SYSTEM, false);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
