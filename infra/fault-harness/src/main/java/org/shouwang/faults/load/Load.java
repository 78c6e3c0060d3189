package org.shouwang.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.shouwang.faults.load.Client.Answer;
import org.shouwang.faults.load.Client.Caller;
import org.shouwang.faults.load.World.District;
import org.shouwang.faults.load.World.Member;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Service;

/**
 * Seeded clients at work side by side: each takes hazards all the way from report to sign-off, some
 * by roundabout ways; some record findings; some have lessons held. Which client does what is the
 * seed's; when, the machine's.
 */
public final class Load {
  private static final String API = "/api/v1";

  /** So many clients go on while strikes are still to come. */
  private static final int LASTING = 2;

  /** And for at most so many times their rounds: a place that is never passed ends a load, too. */
  private static final int LONGEST = 20;

  /** Between those rounds: what was struck comes back beside people at work, not beside a race. */
  private static final Duration BREATH = Duration.ofMillis(300);

  private final Fleet fleet;
  private final History history;
  private final World world;
  private final long seed;
  private final int clients;
  private final int rounds;
  private final boolean leavesOpen;
  private final AtomicLong acknowledged = new AtomicLong();

  /**
   * Prepares.
   *
   * @param clients side by side
   * @param rounds hazards per client
   * @param leavesOpen whether some hazards are not taken to their end
   */
  public Load(
      Fleet fleet,
      History history,
      World world,
      long seed,
      int clients,
      int rounds,
      boolean leavesOpen) {
    this.fleet = fleet;
    this.history = history;
    this.world = world;
    this.seed = seed;
    this.clients = clients;
    this.rounds = rounds;
    this.leavesOpen = leavesOpen;
  }

  /** Commands acknowledged so far; the clock of the schedule. */
  public long acknowledged() {
    return acknowledged.get();
  }

  /** About how many there will be in the end, if nothing has to be waited for. */
  public long expected() {
    return (long) clients * rounds * 6;
  }

  /**
   * Runs to the end of all clients.
   *
   * @param wanted whether somebody still needs a load; some clients go on as long
   */
  public void run(BooleanSupplier wanted) {
    try (ExecutorService workers = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> results =
          java.util.stream.IntStream.rangeClosed(1, clients)
              .<Future<?>>mapToObj(n -> workers.submit(() -> work(n, wanted)))
              .toList();
      for (Future<?> result : results) {
        result.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
  }

  private void work(int number, BooleanSupplier wanted) {
    var random = new SplittableRandom(seed * 1_000_003L + number);
    var lessons = new SplittableRandom(~seed * 1_000_003L + number);
    var client = new Client(fleet, history, number, acknowledged);
    District district = number % 4 == 0 ? world.foreign() : world.home();
    for (int round = 0; round < rounds || goesOn(number, round, wanted); round++) {
      if (round >= rounds) {
        LockSupport.parkNanos(BREATH.toNanos());
      }
      String key = "c" + number + "-r" + round;
      new Walk(client, district, random, key).hazard();
      if (district == world.home()) {
        new Walk(client, district, random, key).finding();
      }
      new Walk(client, district, lessons, key).lesson();
    }
  }

  private boolean goesOn(int number, int round, BooleanSupplier wanted) {
    return number <= LASTING && round < rounds * LONGEST && wanted.getAsBoolean();
  }

  /** One hazard's way. */
  private final class Walk {
    private final Client client;
    private final District district;
    private final SplittableRandom random;
    private final String key;
    private int step;

    Walk(Client client, District district, SplittableRandom random, String key) {
      this.client = client;
      this.district = district;
      this.random = random;
      this.key = key;
    }

    void hazard() {
      List<Member> members = district.members();
      int at = random.nextInt(members.size());
      Member own = members.get(at);
      Member peer = members.get((at + 1) % members.size());
      Answer reported =
          send(
              own.safetyManager(),
              "/hazards",
              Map.of(
                  "enterpriseId",
                  own.enterprise(),
                  "category",
                  "ELECTRICAL",
                  "description",
                  "配电箱未接地 " + key));
      if (!reported.ok()) {
        return;
      }
      String hazard = "/hazards/" + reported.id();
      int fate = random.nextInt(10);
      if (fate == 0) {
        send(district.officer(), hazard + "/dismissal", Map.of("reason", "重复上报"));
        return;
      }
      if (leavesOpen && fate == 9) {
        return; // nobody confirms it
      }
      send(district.officer(), hazard + "/confirmation", Map.of("grade", "GENERAL"));
      send(district.officer(), hazard + "/assignment", Map.of("measure", "TIME_LIMITED"));
      if (leavesOpen && fate >= 6) {
        return; // nobody rectifies it
      }
      send(own.safetyManager(), hazard + "/rectification", Map.of("measures", "已加装接地线"));
      boolean sentBackForGood = leavesOpen && fate == 5;
      if (fate <= 2 || sentBackForGood) {
        send(peer.safetyManager(), hazard + "/rejection", Map.of("reason", "接地不牢"));
        if (sentBackForGood) {
          return;
        }
        send(own.safetyManager(), hazard + "/rectification", Map.of("measures", "已重新压接"));
      }
      if (fate == 3) {
        send(own.safetyManager(), hazard + "/acceptance", Map.of()); // refused by a rule
      }
      send(peer.safetyManager(), hazard + "/acceptance", Map.of("remark", "现场复核合格"));
    }

    void finding() {
      if (random.nextInt(4) != 0) {
        return;
      }
      List<Member> members = district.members();
      Member of = members.get(1 + random.nextInt(members.size() - 1));
      client.post(
          Service.INSPECTION,
          of.safetyManager(),
          key + "-f",
          API + "/visits/" + district.visit() + "/findings",
          Map.of(
              "category", "GUARDING",
              "description", "防护罩缺失 " + key,
              "commonality", "SPECIFIC"));
    }

    /** A lesson of the cooperative's, and who came. */
    void lesson() {
      if (random.nextInt(4) != 0) {
        return;
      }
      String lessons = API + "/training/sessions";
      Answer held =
          client.post(
              Service.TRAINING,
              district.officer(),
              key + "-l",
              lessons,
              Map.of(
                  "cooperativeId",
                  district.cooperative(),
                  "kind",
                  "GROUP_STUDY",
                  "topic",
                  "用电安全",
                  "minutes",
                  45));
      if (!held.ok()) {
        return;
      }
      List<Map<String, ?>> attendees = new ArrayList<>();
      for (Member member : district.members()) {
        if (attendees.isEmpty() || random.nextBoolean()) {
          attendees.add(
              Map.of(
                  "personId", member.person(),
                  "enterpriseId", member.enterprise(),
                  "passed", true));
        }
      }
      client.post(
          Service.TRAINING,
          district.officer(),
          key + "-a",
          lessons + "/" + held.id() + "/attendance",
          Map.of("attendees", attendees));
    }

    /** Now and then a client does not wait for the outcome, and sends the same again later. */
    private Answer send(Caller caller, String path, Map<String, ?> body) {
      String command = key + "-" + ++step;
      int manner = random.nextInt(12);
      Answer answer = client.post(Service.HAZARD, caller, command, API + path, body);
      if (manner == 0 && answer.ok()) {
        // A client that never heard the answer: the first outcome must come again.
        client.post(Service.HAZARD, caller, command, API + path, body, Duration.ofSeconds(5));
      }
      return answer;
    }
  }
}
