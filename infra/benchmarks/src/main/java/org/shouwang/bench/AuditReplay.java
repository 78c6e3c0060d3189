package org.shouwang.bench;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.bson.RawBsonDocument;
import org.shouwang.bench.district.Life;
import org.shouwang.bench.peer.AxonStore;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.hazard.read.timeline.TimelineReader;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;

/**
 * P4: the whole story of hazards with 200 events, folded again with the state of each step, every
 * hash of their commits recomputed and each proved under the newest signed checkpoint, against one
 * query of the driver for the same documents; and beside it the same with nothing signed.
 */
final class AuditReplay implements Benchmark {
  private static final int MOST_READS = 1_000;
  private static final double MOST_MILLIS = 20;

  /** Read again and again; each of the others is read once, for what a first replay takes. */
  private static final int MOST_KNOWN = 40;

  private static final int USUAL_HAZARDS_OF_PEERS = 2_000;

  private final Platform platform;
  private final TimelineReader timelines;
  private final CommitLog log;
  private final HazardDecider decider = new HazardDecider();
  private final HazardContractMapping mapping = new HazardContractMapping();
  private final List<String> hazards;
  private final Iterator<String> unread;
  private final int firstReads;
  private final RandomGenerator random;
  private final long reads;

  AuditReplay(Platform platform) throws Exception {
    platform.fill();
    this.platform = platform;
    this.reads = Math.clamp(platform.options().events() / 20, 25, MOST_READS);
    this.timelines = platform.hazard().part(TimelineReader.class);
    this.log = platform.hazard().part(CommitLog.class);
    this.random = new java.util.SplittableRandom(platform.options().seed());
    List<String> all =
        IntStream.range(0, platform.longHazards())
            .mapToObj(number -> platform.longHazard(number).id())
            .toList();
    int known = Math.clamp(all.size() / 2, 1, MOST_KNOWN);
    this.hazards = all.subList(0, known);
    this.unread = all.subList(known, all.size()).iterator();
    this.firstReads =
        (all.size() - known) / (platform.options().rounds() + platform.options().warmUps());
  }

  @Override
  public String name() {
    return "P4";
  }

  @Override
  public String title() {
    return "audit replay of a 200-event hazard, p99, against a raw read of its commits";
  }

  @Override
  public Bar bar() {
    return Bar.atMost(1.5).andAtMost(MOST_MILLIS);
  }

  @Override
  public Measurement measured() throws Exception {
    return p99(this::replay);
  }

  private int replay(String hazard) {
    var timeline = timelines.read(hazard).orElseThrow();
    if (!timeline.verification().intact()) {
      throw new IllegalStateException(hazard + ": " + timeline.verification().fault());
    }
    return timeline.steps().size();
  }

  @Override
  public Measurement limit() throws Exception {
    MongoCollection<RawBsonDocument> commits =
        platform.servers().database("hazard").getCollection("commits", RawBsonDocument.class);
    return p99(hazard -> events(commits.find(in("keys", keys(hazard))), hazard));
  }

  /**
   * Counts events; the embedded store gives a commit once for each of its keys that was asked for.
   */
  private static int events(FindIterable<RawBsonDocument> commits, String hazard) {
    Set<Long> numbers = new HashSet<>();
    int events = 0;
    for (RawBsonDocument commit : commits) {
      if (numbers.add(commit.getInt64("_id").getValue())) {
        events += commit.getArray("keys").size();
      }
    }
    if (events == 0) {
      throw new IllegalStateException(hazard + " was not found");
    }
    return events;
  }

  private static List<String> keys(String hazard) {
    return IntStream.range(0, Platform.LONG_HISTORY).mapToObj(n -> hazard + ":" + n).toList();
  }

  @Override
  public Map<String, Callable<Measurement>> beside() throws Exception {
    Map<String, Callable<Measurement>> beside = new LinkedHashMap<>();
    if (firstReads > 0) {
      beside.put(
          "the first replay of a history", () -> p99(firstReads, unread::next, this::replay));
    }
    beside.put("hashes of its own commits alone, nothing signed", () -> p99(this::unsigned));
    for (AxonStore peer : platform.peers()) {
      peer.empty();
      for (int number = 0; number < hazards.size(); number++) {
        store(peer, platform.longHazard(number));
      }
      Writers.run(
          "hazards",
          platform
              .district()
              .hazards(0, Math.min(platform.district().size(), USUAL_HAZARDS_OF_PEERS))
              .toList(),
          (life, timer) -> store(peer, life));
      beside.put(peer.name() + ", load alone", () -> p99(peer::load));
    }
    return beside;
  }

  private static <S, C extends Command> int store(AxonStore peer, Life<S, C> life) {
    life.rules().decide(life).forEach(each -> peer.append(AxonStore.messages(life, each)));
    return 1;
  }

  /** What is asked of a replay where nothing is signed: the hashes of its own commits. */
  private int unsigned(String hazard) {
    List<Commit> commits = log.wholeHistory(hazard);
    ChainVerification.verifyContent(commits)
        .ifPresent(
            fault -> {
              throw new IllegalStateException(hazard + ": " + fault);
            });
    Hazard state = decider.initial();
    int events = 0;
    for (Commit commit : commits) {
      for (RecordedEvent event : commit.events()) {
        if (event.aggregateId().equals(hazard)) {
          state =
              decider.evolve(
                  state,
                  mapping.toDomain(
                      ContractJson.decode(event.wireType(), event.data()), event.owner()));
          events++;
        }
      }
    }
    return state.status() == decider.initial().status() ? 0 : events;
  }

  private interface Read {
    int events(String hazard);
  }

  private Measurement p99(Read read) throws Exception {
    return p99(reads, () -> hazards.get(random.nextInt(hazards.size())), read);
  }

  private static Measurement p99(long reads, Supplier<String> next, Read read) throws Exception {
    Histogram micros = new Histogram(3);
    Measurement all =
        Measurement.seconds(
            () -> {
              for (int i = 0; i < reads; i++) {
                String hazard = next.get();
                long began = System.nanoTime();
                int events = read.events(hazard);
                micros.recordValue((System.nanoTime() - began) / 1_000);
                if (events != Platform.LONG_HISTORY) {
                  throw new IllegalStateException(hazard + " has " + events + " events");
                }
              }
              return reads;
            });
    return all.as(micros.getValueAtPercentile(99) / 1e3, "ms")
        .with("p50ms", micros.getValueAtPercentile(50) / 1e3);
  }
}
