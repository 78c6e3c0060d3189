package org.shouwang.bench.peer;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.shouwang.bench.district.Life;
import org.shouwang.bench.district.Rules;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.domain.Command;

/**
 * One of Axon's own event stores, set up as its documentation says: JSON payloads, the unique index
 * on aggregate and sequence, the same durability as ours.
 */
public final class AxonStore {
  private final String name;
  private final EventStorageEngine engine;
  private final Runnable clear;

  private AxonStore(String name, EventStorageEngine engine, Runnable clear) {
    this.name = name;
    this.engine = engine;
    this.clear = clear;
  }

  /** On the document server. */
  public static AxonStore mongo(MongoDatabase database) {
    var template = DefaultMongoTemplate.builder().mongoDatabase(database).build();
    var engine =
        MongoEventStorageEngine.builder()
            .mongoTemplate(template)
            .transactionManager(NoTransactionManager.instance())
            .eventSerializer(serializer())
            .snapshotSerializer(serializer())
            .build();
    engine.ensureIndexes();
    return new AxonStore(
        "Axon's Mongo engine",
        engine,
        () -> {
          template.eventCollection().drop();
          engine.ensureIndexes();
        });
  }

  /** On PostgreSQL. */
  public static AxonStore jdbc(PostgresServer server) {
    var connections = server.connections();
    var engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(connections::getConnection)
            .transactionManager(NoTransactionManager.instance())
            .eventSerializer(serializer())
            .snapshotSerializer(serializer())
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    return new AxonStore(
        "Axon's JDBC engine on PostgreSQL", engine, () -> server.truncate(new EventSchema()));
  }

  private static Serializer serializer() {
    return Jackson3Serializer.builder().lenientDeserialization().build();
  }

  public String name() {
    return name;
  }

  /** The engine itself. */
  public EventStorageEngine engine() {
    return engine;
  }

  /** Forgets all events. */
  public void empty() {
    clear.run();
  }

  /** Stores the events of one decision. */
  public void append(List<DomainEventMessage<?>> events) {
    engine.appendEvents(events);
  }

  /** Loads an aggregate; returns how many events it has. */
  public int load(String aggregate) {
    return (int)
        engine.readEvents(aggregate).asStream().map(DomainEventMessage::getPayload).count();
  }

  /** The events of one decision, with about as much beside them as our commits hold. */
  public static <C extends Command> List<DomainEventMessage<?>> messages(
      Life<?, C> life, Rules.Decision decision) {
    MetaData metaData =
        MetaData.with("command", "simulator:" + life.id() + ":" + decision.first())
            .and("actor", decision.command().by().personOrId())
            .and("authority", decision.command().by().authority().name())
            .and("correlation", life.id())
            .and("district", decision.owner().district())
            .and("cooperative", decision.owner().cooperative())
            .and("enterprise", decision.owner().enterprise());
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ContractEvent event : decision.events()) {
      messages.add(
          new GenericDomainEventMessage<>(
              life.rules().type(), life.id(), decision.first() + messages.size(), event, metaData));
    }
    return messages;
  }
}
