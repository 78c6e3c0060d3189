package org.shouwang.kit.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.policy.PolicyPositions.Start;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.GroupConsumer;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.PartitionHandler;
import org.shouwang.kit.stream.PartitionSource;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.TopicTail;
import org.shouwang.kit.stream.Topics;

/** Runs one policy. */
final class PolicyRunner implements PartitionSource {
  private final Policy policy;
  private final Reaction reaction;
  private final PolicyPositions positions;
  private final Parking parking;
  private final KafkaSettings kafka;
  private final GroupConsumer consumer;

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
    this.reaction = new Reaction(policy, commands);
    this.positions = positions;
    this.parking = parking;
    this.kafka = kafka;
    this.consumer =
        new GroupConsumer(
            service + ".policy." + policy.name(),
            policy.contexts().stream()
                .map(context -> topicSettings.topic(context.wireName()))
                .sorted()
                .toList(),
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

  /** The first start stores the vector that the policy declares, before anything is polled. */
  @Override
  public void prepare(Collection<TopicShape> topics) {
    for (TopicShape topic : topics) {
      if (!positions.hasStart(policy.name(), topic.name())) {
        positions.storeStart(policy.name(), topic, start(topic));
      }
    }
  }

  private List<Start> start(TopicShape topic) {
    var last =
        policy.start() == Policy.Start.BEGINNING
            ? Map.<Integer, ConsumerRecord<String, byte[]>>of()
            : TopicTail.read(kafka, topic);
    return IntStream.range(0, topic.partitions())
        .mapToObj(last::get)
        .map(tail -> tail == null ? Start.BEGINNING : behind(EventRecord.of(tail)))
        .toList();
  }

  private static Start behind(EventRecord last) {
    return new Start(last.offset() + 1, Tally.from(last.place()));
  }

  @Override
  public PartitionHandler open(TopicPartition partition, TopicShape topic) {
    return new PolicyPartition(policy, reaction, positions, parking, partition, topic);
  }
}
