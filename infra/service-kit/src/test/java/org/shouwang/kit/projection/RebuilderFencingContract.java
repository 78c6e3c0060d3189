package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.projection.RebuildProgress.Phase;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

/** One who rebuilds, is frozen, and wakes up when another has taken over, does no harm. */
abstract class RebuilderFencingContract {
  private static final String VIEW = "hazard-ways";

  private final MongoDatabase database = store().database();
  private final ViewStore store =
      ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
  private final ViewPointers pointers = store.pointers();

  abstract TestStore store();

  @BeforeEach
  void firstFilling() {
    pointers.findOrBegin(VIEW, 1, Map.of());
    store("hazard_ways_r1_1");
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void itsFillingDoesNotGoLiveWhereAnotherHasBegun() {
    ViewPointer frozen = sweep();
    Attempt its = filled();

    ViewPointer other = sweep();
    Attempt others = filled();

    assertThat(pointers.pause(frozen, "reb-1")).isEmpty();
    assertThat(pointers.flip(frozen, its)).isFalse();
    assertThat(pointers.flip(other, others)).isTrue();
    assertThat(pointers.flip(frozen, its)).isFalse();
  }

  @Test
  void itDoesNotGoOnFromThePauseThatItsSuccessorEnded() {
    ViewPointer paused = pointers.pause(sweep(), "reb-1").orElseThrow();
    Attempt its = filled();

    ViewPointer other = sweep();

    assertThat(other.pausedBy()).isNull();
    assertThat(pointers.flip(paused, its)).isFalse();
  }

  @Test
  void itSweepsNothingByAPointerThatIsNotTheLastOne() {
    ViewPointer seen = pointers.find(VIEW).orElseThrow();
    assertThat(pointers.flip(sweep(), filled())).isTrue();

    assertThat(pointers.beginAnew(seen, List.of())).isEmpty();
    assertThat(database.listCollectionNames()).contains("hazard_ways_r1_2");
  }

  @Test
  void whoSweepsLeavesAloneWhatIsBegunAfterwards() {
    store("hazard_ways_r1_9"); // as if its number was given after the pointer was changed
    store("hazard_ways_r1_0");

    sweep();

    assertThat(database.listCollectionNames())
        .contains("hazard_ways_r1_1", "hazard_ways_r1_9")
        .doesNotContain("hazard_ways_r1_0");
  }

  @Test
  void whatServesOlderCodeIsNotSweptByARebuildOfTheNewer() {
    ViewPointer first = sweep();
    assertThat(pointers.flip(first, pointers.newAttempt(VIEW, 2, Map.of()))).isTrue();

    Sweep.Swept swept = new Sweep(store).sweep(VIEW, 2);

    assertThat(swept.pointer().of(1)).contains(first.live());
    assertThat(swept.leftovers()).doesNotContain(first.live().collection());
  }

  @Test
  void whatEndedIsNotSaidToHaveFailedByWhoComesLate() {
    RebuildJobs jobs = new RebuildJobs(database);
    jobs.begin(progress(Phase.REQUESTED));
    assertThat(jobs.take("reb-1", 7)).isTrue();
    jobs.save(progress(Phase.FILLING), 7);
    assertThat(jobs.find("reb-1").orElseThrow().phase()).isEqualTo(Phase.FILLING);
    jobs.save(progress(Phase.DONE), 7);

    jobs.save(progress(Phase.COMPARING), 7);
    jobs.save(progress(Phase.FAILED), 7);

    assertThat(jobs.find("reb-1").orElseThrow().phase()).isEqualTo(Phase.DONE);
    assertThat(jobs.take("reb-1", 8)).as("it is not done twice").isFalse();
  }

  @Test
  void whoseLeaseIsAnothersReportsNothingAnyMore() {
    RebuildJobs jobs = new RebuildJobs(database);
    jobs.begin(progress(Phase.REQUESTED));
    assertThat(jobs.take("reb-1", 7)).isTrue();
    assertThat(jobs.take("reb-1", 8)).isTrue();
    jobs.save(progress(Phase.FILLING), 8);

    assertThat(jobs.take("reb-1", 7)).as("woken up late").isTrue();
    jobs.save(progress(Phase.FAILED), 7);
    assertThat(jobs.find("reb-1").orElseThrow().phase()).isEqualTo(Phase.FILLING);
    jobs.save(progress(Phase.DONE), 8);

    assertThat(jobs.find("reb-1").orElseThrow().phase()).isEqualTo(Phase.DONE);
  }

  @Test
  void whichRebuildEndedLastDoesNotDependOnAnyClock() {
    RebuildJobs jobs = new RebuildJobs(database);
    end(jobs, progress("reb-1", Phase.DONE, Hazards.MORNING), 1);
    assertThat(jobs.failed(VIEW, 1)).isEmpty();
    end(jobs, progress("reb-2", Phase.FAILED, Hazards.MORNING.minusSeconds(60)), 2);
    jobs.begin(progress("reb-3", Phase.REQUESTED, Hazards.MORNING));
    assertThat(jobs.failed(VIEW, 1)).get().extracting(RebuildProgress::id).isEqualTo("reb-2");
    assertThat(jobs.failed(VIEW, 2)).isEmpty();
    assertThat(jobs.take("reb-3", 3)).isTrue();
    jobs.save(progress("reb-3", Phase.DONE, Hazards.MORNING.minusSeconds(120)), 3);
    assertThat(jobs.failed(VIEW, 1)).isEmpty();
  }

  private static void end(RebuildJobs jobs, RebuildProgress ended, long fence) {
    jobs.begin(progress(ended.id(), Phase.REQUESTED, ended.requestedAt()));
    assertThat(jobs.take(ended.id(), fence)).isTrue();
    jobs.save(ended, fence);
  }

  @Test
  void noAnswerToAnEarlierPauseIsTakenForOneToThisPause() throws InterruptedException {
    TopicPartition partition = new TopicPartition("topic", 0);
    ViewPointer first = pointers.pause(sweep(), "reb-1").orElseThrow();
    String live = first.live().collection();
    store.checkpoints().findOrBegin(live, Map.of(partition, new TopicShape("topic", "id", 1)));
    store.checkpoints().acknowledgePause(live, List.of(partition), first.pause());
    assertThat(vector(first, partition, () -> true).awaitPaused(first)).isTrue();

    ViewPointer second = pointers.pause(sweep(), "reb-1").orElseThrow();

    AtomicInteger looks = new AtomicInteger();
    assertThat(vector(second, partition, () -> looks.incrementAndGet() < 3).awaitPaused(second))
        .isFalse();
  }

  @Test
  void aRebuildThatIsAliveIsNotTakenForDead() {
    ViewPointer seen = pointers.pause(sweep(), "reb-1").orElseThrow();
    assertThat(pointers.beat(VIEW, "reb-1")).isTrue();

    assertThat(pointers.resumeIfStill(seen)).isFalse();
    assertThat(pointers.resumeIfStill(pointers.find(VIEW).orElseThrow())).isTrue();
  }

  private LiveVector vector(ViewPointer paused, TopicPartition partition, BooleanSupplier goOn) {
    return new LiveVector(store, List.of(partition), paused.live(), goOn);
  }

  @Test
  void aRequestIsMadeOnce() {
    RebuildJobs jobs = new RebuildJobs(database);
    jobs.begin(progress(Phase.REQUESTED));

    assertThatThrownBy(() -> jobs.begin(progress(Phase.REQUESTED)))
        .isInstanceOf(com.mongodb.MongoWriteException.class);
  }

  private ViewPointer sweep() {
    Sweep sweep = new Sweep(store);
    Sweep.Swept swept = sweep.sweep(VIEW, 1);
    swept.leftovers().forEach(sweep::drop);
    return swept.pointer();
  }

  private Attempt filled() {
    Attempt attempt = pointers.newAttempt(VIEW, 1, Map.of());
    store(attempt.collection());
    return attempt;
  }

  private void store(String collection) {
    database.getCollection(collection).insertOne(new Document("_id", "hz-1"));
  }

  private static RebuildProgress progress(Phase phase) {
    return progress("reb-1", phase, Hazards.MORNING);
  }

  private static RebuildProgress progress(String id, Phase phase, Instant at) {
    return new RebuildProgress(id, VIEW, 1, phase, 0, 0, 0, null, false, null, null, at, null);
  }
}
