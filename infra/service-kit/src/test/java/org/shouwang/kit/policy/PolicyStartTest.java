package org.shouwang.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.PolicyPositions.Position;
import org.shouwang.kit.projection.EventRecords;
import org.shouwang.kit.projection.Hazards;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.Place;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;

/** Where a policy begins, on a real broker: by what it declares, once and for ever. */
class PolicyStartTest {

  private final MongoDatabase database = TestStore.embedded().database();
  private final KafkaSettings kafka = TestBroker.kafka();
  private final TopicSettings settings = TestBroker.topics();
  private final Topics topics = new Topics(kafka, settings);
  private final TopicShape topic = topics.ensure(settings.topic("hazard"));
  private final EventRecords records = new EventRecords(settings);
  private final PolicyPositions positions = new PolicyPositions(database);
  private final Parking parking = new Parking(database, Clock.systemUTC());
  private final NotedCommands commands = new NotedCommands();
  private final List<PolicyRunner> running = new ArrayList<>();

  /** As the README's example, from now on. */
  private static final class FromNowOn extends EventPolicy {
    FromNowOn() {
      super("from-now-on", Start.ACTIVATION, HazardReportedV1.class);
    }

    @Override
    public List<Command> react(ContractEvent event, Cause cause) {
      return new WhenHazardReportedThenNote().react(event, cause);
    }
  }

  @AfterEach
  void stop() {
    running.forEach(PolicyRunner::stop);
    topics.close();
    database.drop();
  }

  @Test
  void activatedItHandlesOnlyWhatHappensAfterwards() {
    report("hz-1", "hz-2", "hz-3");
    PolicyRunner runner = runner(new FromNowOn());
    runner.prepare(List.of(topic));
    assertThat(starts(runner)).as("behind what is there").isEqualTo(ends());

    run(runner);
    report("hz-4", "hz-5");
    await().atMost(Duration.ofSeconds(30)).until(() -> commands.effects.size() >= 2);
    assertThat(targets()).containsExactlyInAnyOrder("note-hz-4", "note-hz-5");
  }

  @Test
  void whatHappensBetweenItsActivationAndItsFirstPollIsItsOwnAlsoAfterARestart() {
    report("hz-1");
    PolicyRunner killedBeforeItPolled = runner(new FromNowOn());
    killedBeforeItPolled.prepare(List.of(topic));
    List<Long> activated = ends();
    report("hz-2", "hz-3");

    PolicyRunner again = runner(new FromNowOn());
    again.prepare(List.of(topic));
    assertThat(starts(again)).isEqualTo(activated);
    run(again);
    await().atMost(Duration.ofSeconds(30)).until(() -> commands.effects.size() >= 2);
    assertThat(targets()).containsExactlyInAnyOrder("note-hz-2", "note-hz-3");
  }

  @Test
  void otherwiseItBeginsWithTheFirstEventThereEverWas() {
    report("hz-1", "hz-2");
    PolicyRunner runner = runner(new WhenHazardReportedThenNote());
    runner.prepare(List.of(topic));
    assertThat(starts(runner)).containsOnly(0L);
    run(runner);
    await().atMost(Duration.ofSeconds(30)).until(() -> commands.effects.size() >= 2);
    assertThat(targets()).containsExactlyInAnyOrder("note-hz-1", "note-hz-2");
  }

  @Test
  void itsStartIsStoredBeforeItReadsAnything() {
    report("hz-1");
    Policy policy = new WhenHazardReportedThenNote();
    List<Boolean> stored = new ArrayList<>();
    commands.before =
        request -> stored.add(positions.begun(policy.name(), topic.name()).isPresent());
    PolicyRunner runner = runner(policy);
    assertThat(positions.begun(policy.name(), topic.name())).isEmpty();
    run(runner);
    await().atMost(Duration.ofSeconds(30)).until(() -> commands.effects.size() == 1);
    assertThat(stored).containsExactly(true);
  }

  @Test
  void readsATopicToTheEndOfEveryPartitionBeforeTheNextGenerationsBegins() {
    Policy policy = new WhenHazardReportedThenNote();
    PolicyRunner runner = runner(policy);
    runner.prepare(List.of(topic));
    TopicShape next = topics.ensure(settings.topic("hazard", 2));
    PolicyTopics reads = new PolicyTopics(policy, positions, topics, settings);
    partitions()
        .forEach(
            partition -> {
              assertThat(reads.now()).containsExactly(topic.name());
              positions.find(policy.name(), partition);
              assertThat(positions.advance(policy.name(), partition, endOf(partition))).isTrue();
            });
    assertThat(reads.now()).containsExactly(next.name());
  }

  /** Behind the marker that ends a generation. */
  private Position endOf(TopicPartition partition) {
    Tally ended = new Tally(Place.endOf(1), 0, null, null, Place.endOf(1), true, null);
    return new Position(topic.id(), 0, "the end of " + partition, ended);
  }

  private PolicyRunner runner(Policy policy) {
    return new PolicyRunner(
        "hazard", policy, commands, positions, parking, kafka, settings, topics);
  }

  private void run(PolicyRunner runner) {
    running.add(runner);
    runner.start();
  }

  private List<Long> starts(PolicyRunner runner) {
    return partitions()
        .map(partition -> runner.opener(Map.of(partition, topic)).open(partition).position())
        .toList();
  }

  private List<Long> ends() {
    return partitions()
        .map(p -> (long) records.partitions().getOrDefault(p, List.of()).size())
        .toList();
  }

  private Stream<TopicPartition> partitions() {
    return IntStream.range(0, topic.partitions())
        .mapToObj(p -> new TopicPartition(topic.name(), p));
  }

  private List<String> targets() {
    return commands.order.stream().map(request -> request.command().target()).toList();
  }

  private void report(String... hazards) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String hazard : hazards) {
        for (EventRecord event : records.commit(hazard, Hazards.DONGGANG, Hazards.reported())) {
          var sent =
              new ProducerRecord<>(
                  event.topic(), event.partition(), event.subject(), event.value());
          event.headers().forEach(sent.headers()::add);
          producer.send(sent);
        }
      }
    }
  }
}
