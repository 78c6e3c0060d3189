package org.shouwang.kit.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.policy.PolicyPositions.Start;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.GroupConsumer;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.PartitionSource;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.TopicTail;
import org.shouwang.kit.stream.Topics;

/** Runs one policy. */
final class PolicyRunner implements PartitionSource {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Policy policy;
  private final Reaction reaction;
  private final PolicyPositions positions;
  private final Parking parking;
  private final PolicyTopics topics;
  private final KafkaSettings kafka;
  private final GroupConsumer consumer;
  private List<String> reading = List.of();
  private long lookedAt = System.nanoTime();

  PolicyRunner(
      String service,
      Policy policy,
      Commands commands,
      PolicyPositions positions,
      Parking parking,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics) {
    this.policy = policy;
    this.topics = new PolicyTopics(policy, positions, topics, topicSettings);
    this.reaction = new Reaction(policy, commands);
    this.positions = positions;
    this.parking = parking;
    this.kafka = kafka;
    this.consumer =
        new GroupConsumer(
            topicSettings.prefix() + "." + service + ".policy." + policy.name(),
            this.topics::now,
            kafka,
            topics,
            this);
  }

  Policy policy() {
    return policy;
  }

  void start() {
    consumer.start();
  }

  void stop() {
    consumer.stop();
  }

  ConsumerStatus status() {
    return consumer.status();
  }

  /** See {@link Policies#until}. */
  Optional<Instant> until() {
    return parking.count(PolicyPartition.owner(policy)) == 0 ? topics.until() : Optional.empty();
  }

  /** The first start stores the vector that the policy declares, before anything is polled. */
  @Override
  public void prepare(Collection<TopicShape> shapes) {
    reading = shapes.stream().map(TopicShape::name).sorted().toList();
    for (TopicShape topic : shapes) {
      if (positions.begun(policy.name(), topic.name()).isEmpty()) {
        Handled handled = topics.handledBefore(topic);
        boolean goesOn = !handled.equals(Handled.NOTHING);
        positions.storeStart(
            policy.name(), topic, goesOn ? beginning(topic) : start(topic), handled);
      }
    }
  }

  /**
   * Asks for the topics anew now and then: whether there are newer ones, and these are finished.
   */
  @Override
  public Flow beforePoll(Collection<TopicPartition> held) {
    long now = System.nanoTime();
    if (now - lookedAt < LOOK.toNanos()) {
      return Flow.GO_ON;
    }
    lookedAt = now;
    return topics.now().equals(reading) ? Flow.GO_ON : Flow.REOPEN;
  }

  private static List<Start> beginning(TopicShape topic) {
    return Collections.nCopies(topic.partitions(), Start.BEGINNING);
  }

  private List<Start> start(TopicShape topic) {
    if (policy.start() == Policy.Start.BEGINNING) {
      return beginning(topic);
    }
    var last = TopicTail.read(kafka, topic);
    return IntStream.range(0, topic.partitions())
        .mapToObj(last::get)
        .map(tail -> tail == null ? Start.BEGINNING : behind(EventRecord.of(tail)))
        .toList();
  }

  private static Start behind(EventRecord last) {
    return new Start(last.offset() + 1, Tally.from(last.place()));
  }

  @Override
  public Opener opener(Map<TopicPartition, TopicShape> partitions) {
    Map<String, Handled> handled = new HashMap<>();
    for (TopicShape topic : Set.copyOf(partitions.values())) {
      handled.put(
          topic.name(), positions.begun(policy.name(), topic.name()).orElseThrow().handled());
    }
    SetAside setAside = SetAside.by(policy, parking);
    return partition ->
        new PolicyPartition(
            policy,
            reaction,
            positions,
            parking,
            partition,
            Objects.requireNonNull(partitions.get(partition)),
            Objects.requireNonNull(handled.get(partition.topic())),
            setAside);
  }
}
