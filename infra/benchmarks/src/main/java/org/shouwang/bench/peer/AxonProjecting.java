package org.shouwang.bench.peer;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.shouwang.kit.stream.EventRecord;

/**
 * A replay by Axon's pooled streaming processor with its defaults: sixteen segments, four workers,
 * one event per batch; its tokens lie on the document server.
 */
public final class AxonProjecting {
  private static final int WORKERS = 4;

  private final AxonStore source;
  private final MongoDatabase tokens;
  private final int events;
  private int run;

  /**
   * One of our records as an event of Axon's.
   *
   * @param headers by name, in text
   */
  public record Carried(
      String topic,
      int partition,
      long offset,
      String key,
      Map<String, String> headers,
      byte[] value) {
    static Carried of(EventRecord record) {
      Map<String, String> headers = new LinkedHashMap<>();
      record
          .headers()
          .forEach((name, value) -> headers.put(name, new String(value, StandardCharsets.UTF_8)));
      return new Carried(
          record.topic(),
          record.partition(),
          record.offset(),
          record.subject(),
          headers,
          record.value());
    }

    EventRecord record() {
      Map<String, byte[]> bytes = new LinkedHashMap<>();
      headers.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
      return new EventRecord(topic, partition, offset, key, bytes, value);
    }
  }

  /**
   * Stores the events that will be replayed.
   *
   * @param source an empty store
   */
  public AxonProjecting(AxonStore source, MongoDatabase tokens, List<EventRecord> slice) {
    this.source = source;
    this.tokens = tokens;
    this.events = slice.size();
    List<DomainEventMessage<?>> batch = new ArrayList<>();
    for (EventRecord record : slice) {
      batch.add(
          new GenericDomainEventMessage<>(
              "carried", record.subject(), record.sequence(), Carried.of(record)));
      if (batch.size() == 100) {
        source.append(List.copyOf(batch));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      source.append(batch);
    }
  }

  /** Replays all, or as many as the time allows; returns how many that were. */
  public long run(Consumer<EventRecord> projector, Duration atMost) throws InterruptedException {
    Handler handler = new Handler(projector, events);
    SequencingPolicy<EventMessage<?>> byPartition =
        message -> ((Carried) message.getPayload()).partition();
    ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS);
    ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(source.engine()).build();
    var processor =
        PooledStreamingEventProcessor.builder()
            .name("scoreboards-" + run)
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(handler)
                    .sequencingPolicy(byPartition)
                    .build())
            .messageSource(store)
            .tokenStore(
                MongoTokenStore.builder()
                    .mongoTemplate(
                        DefaultMongoTemplate.builder()
                            .mongoDatabase(tokens)
                            .trackingTokensCollectionName("tokens" + run++)
                            .build())
                    .serializer(Jackson3Serializer.builder().lenientDeserialization().build())
                    .transactionManager(NoTransactionManager.instance())
                    .build())
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(workers)
            .initialToken(StreamableMessageSource::createTailToken)
            .build();
    try {
      processor.start();
      if (!handler.all.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        return handler.handled.get();
      }
      return events;
    } finally {
      processor.shutDown();
      workers.shutdownNow();
      coordinator.shutdownNow();
      store.shutDown();
    }
  }

  /** What a team would write: a method per event. */
  public static final class Handler {
    private final Consumer<EventRecord> projector;
    private final AtomicLong handled = new AtomicLong();
    private final CountDownLatch all;

    Handler(Consumer<EventRecord> projector, int events) {
      this.projector = projector;
      this.all = new CountDownLatch(events);
    }

    @EventHandler
    public void on(Carried event) {
      projector.accept(event.record());
      handled.incrementAndGet();
      all.countDown();
    }
  }
}
