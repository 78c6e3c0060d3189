package org.shouwang.kit.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.EventRecords;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * What a service needs around it for an integration test: a real broker, a store, an issuer of
 * tokens, and the other services' topics, into which a test publishes what they would. Names are
 * fresh per instance.
 *
 * <pre>{@code
 * static final ServiceStack stack = ServiceStack.start();
 *
 * @DynamicPropertySource
 * static void properties(DynamicPropertyRegistry registry) { stack.register(registry); }
 * }</pre>
 */
public final class ServiceStack {
  private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final TopicSettings topics = new TopicSettings(name, 4, (short) 1);
  private final EventRecords records = new EventRecords(topics);
  private final Tokens tokens = Tokens.start();
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.kafka().bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  private ServiceStack() {
    Topics admin = new Topics(TestBroker.kafka(), topics);
    for (Context context : Context.values()) {
      admin.ensure(topics.topic(context.wireName()));
    }
  }

  /** Starts what is not running yet. */
  public static ServiceStack start() {
    return new ServiceStack();
  }

  /** Points a service under test at this stack. */
  public void register(DynamicPropertyRegistry registry) {
    tokens.register(registry);
    registry.add("server.port", () -> 0);
    registry.add("spring.mongodb.uri", () -> TestStore.embedded().connectionString());
    registry.add("shouwang.database.prefix", () -> name);
    registry.add("shouwang.kafka.bootstrap-servers", () -> TestBroker.kafka().bootstrapServers());
    registry.add("shouwang.topics.prefix", () -> name);
    registry.add("shouwang.topics.partitions", topics::partitions);
  }

  /** The issuer of tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** Where the topics are. */
  public TopicSettings topics() {
    return topics;
  }

  /**
   * Publishes one commit of another service, as its relay would.
   *
   * @return the {@code after} token by which a read waits for it
   */
  public String publish(String aggregateId, Owner owner, ContractEvent... events) {
    List<EventRecord> commit = records.commit(aggregateId, owner, events);
    commit.forEach(this::send);
    return EventRecords.after(commit);
  }

  /** Says in every topic that everything recorded before an instant is there, as the relays do. */
  public void beat(Instant complete) {
    for (Context context : Context.values()) {
      beat(context, complete);
    }
  }

  /** The same in the topic of one service. */
  public void beat(Context context, Instant complete) {
    for (int p = 0; p < topics.partitions(); p++) {
      TopicPartition partition = new TopicPartition(topics.topic(context.wireName()), p);
      send(records.marker(partition, complete));
    }
  }

  private void send(EventRecord event) {
    ProducerRecord<String, byte[]> out =
        new ProducerRecord<>(
            event.topic(),
            event.partition(),
            event.marker() ? null : event.subject(),
            event.value());
    event.headers().forEach(out.headers()::add);
    try {
      producer.send(out).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("could not publish", e);
    }
  }
}
