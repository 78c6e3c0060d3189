package org.shouwang.faults.strike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.shouwang.faults.run.Service;
import org.shouwang.faults.strike.Strike.Act;
import org.shouwang.faults.strike.Strike.Hindrance;

/** What is struck when: the same for the same seed, kind and load. */
final class Schedule {
  private static final Service[] LOGS = {
    Service.HAZARD, Service.HAZARD, Service.INSPECTION, Service.TRAINING
  };
  private static final Service[] VIEWS = {Service.HAZARD, Service.REPORTING};
  private static final String[] FIRING = {"FIRING", "FIRED"};

  /** A deadline is fifteen days away: one comes near, is over, and has every step behind it. */
  private static final int[] DAYS = {13, 16, 23, 31};

  /** No more of them fire at one instant where the load is small. */
  private static final int MOST_FIRED = 4;

  /** In the order in which a rebuild passes them. */
  private static final String[] REBUILD_STEPS = {
    "SWEEPING",
    "REBUILD_FILLING",
    "REBUILD_FILLED",
    "REBUILD_INDEXING",
    "REBUILD_CATCHING_UP",
    "REBUILD_COMPARING",
    "FLIPPING",
    "REBUILD_DONE"
  };

  private static final int REBUILDS = 3;
  private static final int MOST_BATCHES = 6;

  private final long seed;
  private final SplittableRandom random;
  private final long expected;
  private final Optional<Service> aim;

  private Schedule(long seed, long expected, Optional<Service> aim) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.expected = expected;
    this.aim = aim;
  }

  /**
   * The strikes of a seed, in order.
   *
   * @param expected how many commands the load will have acknowledged in the end
   * @param aim the service that is struck wherever the kind leaves a choice
   */
  static List<Strike> of(Kind kind, long seed, long expected, Optional<Service> aim) {
    return new Schedule(seed, expected, aim).strikes(kind);
  }

  private List<Strike> strikes(Kind kind) {
    return switch (kind) {
      case NONE -> List.of();
      case SERVICE_KILLED -> spread(3, n -> new Act.Kill(inTurn(3, n)));
      case AT_VALIDATED, AT_COMMITTED, AT_REPLIED ->
          spread(3, n -> new Act.KillAt(Service.HAZARD, place(kind), times()));
      case AT_PRODUCED, AT_POSITION_MOVED -> spread(3, n -> atRelay(service(LOGS), place(kind)));
      case AT_PROJECTED, AT_OFFSET_STORED ->
          spread(3, n -> new Act.KillAt(service(VIEWS), place(kind), batches()));
      case AT_POINTER_FLIPPED ->
          spread(
              2,
              n ->
                  n == 0
                      ? new Act.KillRebuild(Service.REPORTING, "scoreboards", place(kind), 1)
                      : new Act.KillRebuild(Service.HAZARD, "hazards", place(kind), 1));
      case BROKER_KILLED -> spread(2, n -> new Act.KillBroker());
      case STORE_KILLED -> spread(2, n -> new Act.KillStore());
      case BROKER_DOWN -> spread(1, n -> new Act.Hinder(true, Hindrance.DOWN));
      case BROKER_SLOW -> spread(2, n -> new Act.Hinder(true, Hindrance.SLOW));
      case BROKER_ANSWER_LOST -> spread(3, n -> new Act.Hinder(true, Hindrance.ANSWER_LOST));
      case STORE_DOWN -> spread(2, n -> new Act.Hinder(false, Hindrance.DOWN));
      case STORE_SLOW -> spread(2, n -> new Act.Hinder(false, Hindrance.SLOW));
      case STORE_ANSWER_LOST -> spread(4, n -> new Act.Hinder(false, Hindrance.ANSWER_LOST));
      case DISK_FULL -> spread(1, n -> new Act.FillDisk());
      case DUPLICATES ->
          spread(
              3, n -> new Act.Duplicate(service(LOGS), random.nextInt(3, 12), random.nextLong()));
      case REORDERED -> spread(4, n -> new Act.Reorder(VIEWS[n % VIEWS.length], random.nextInt()));
      case POISON, UNKNOWN_VERSION ->
          spread(
              2,
              n -> new Act.Poison(Service.HAZARD, kind == Kind.UNKNOWN_VERSION, random.nextLong()));
      case TWO_INSTANCES -> spread(4, n -> new Act.Kill(inTurn(4, n)));
      case RELAY_ZOMBIE -> spread(1, n -> new Act.Freeze(Service.HAZARD, "PRODUCING", times()));
      case VIEW_ZOMBIE -> spread(1, n -> new Act.Freeze(Service.REPORTING, "UPSERTING", times()));
      case REBUILD_ZOMBIE ->
          List.of(new Strike(expected, new Act.FreezeRebuild(Service.REPORTING, "scoreboards")));
      case REBUILD_KILLED ->
          spread(
              REBUILDS,
              n -> new Act.KillRebuild(Service.REPORTING, "scoreboards", rebuildStep(n), 1));
      case BROKER_EMPTIED ->
          turn() % 2 == 0
              ? spread(1, n -> new Act.EmptyBroker(false))
              : List.of(new Strike(expected, new Act.EmptyBroker(true)));
      case CLOCK_STEP ->
          spread(2, n -> new Act.StepClock(Service.HAZARD, random.nextLong(-7_200_000, 7_200_000)));
      case TIMERS ->
          spread(
              DAYS.length,
              n ->
                  new Act.PassDays(
                      Service.HAZARD, DAYS[n], any(FIRING), random.nextInt(1, MOST_FIRED)));
      case STORE_EDITED ->
          Arrays.stream(Edits.How.values())
              .map(
                  how -> new Strike(expected, new Act.Edit(Service.HAZARD, how, random.nextLong())))
              .toList();
    };
  }

  /** Findings and lessons are few, so their relays pass a place seldom. */
  private Act atRelay(Service service, String place) {
    return new Act.KillAt(service, place, service == Service.HAZARD ? batches() : 1);
  }

  private static String place(Kind kind) {
    return kind.name().substring("AT_".length());
  }

  private int times() {
    return random.nextInt(1, 12);
  }

  /** Of batches there are fewer than of commands. */
  private int batches() {
    return random.nextInt(1, MOST_BATCHES);
  }

  /**
   * The places in turn, also from seed to seed, whether these follow each other or each comes after
   * all other kinds: three seeds pass all of them.
   */
  private String rebuildStep(int n) {
    return REBUILD_STEPS[Math.floorMod(turn() * REBUILDS + n, REBUILD_STEPS.length)];
  }

  /** So that a few seeds of a kind kill all services, the gateway too. */
  private Service inTurn(int count, int n) {
    Service[] all = Service.values();
    return all[Math.floorMod(turn() * count + n, all.length)];
  }

  /** Goes on by an odd number from one seed of a kind to the next, however many kinds there are. */
  private long turn() {
    return seed + seed / Kind.values().length;
  }

  /** Draws even where it aims, so that everything else of a seed stays the same. */
  private Service service(Service[] of) {
    Service drawn = any(of);
    return aim.filter(Arrays.asList(of)::contains).orElse(drawn);
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }

  /** So many strikes, each at any moment of its part of the load. */
  private List<Strike> spread(int count, Function<Integer, Act> act) {
    List<Strike> strikes = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      long part = expected * 3 / 4 / count;
      strikes.add(new Strike(part * n + random.nextLong(1, Math.max(2, part)), act.apply(n)));
    }
    return strikes;
  }
}
