package org.shouwang.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.stream.EventRecord;

/**
 * The projector that one writes first: for each event, each document that it touches is read,
 * folded and replaced, before the next event is looked at. The product's own folds and states.
 */
final class EventByEvent<S> {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final Projection<S> projection;
  private final MongoCollection<Document> documents;

  EventByEvent(Projection<S> projection, MongoCollection<Document> documents) {
    this.projection = projection;
    this.documents = documents;
  }

  void handle(EventRecord record) {
    var type = ContractCatalog.classOf(record.type()).orElseThrow();
    if (!projection.handles(type)) {
      return;
    }
    ContractEvent event = ContractJson.decode(record.type(), record.value());
    for (String key : projection.keys(event, record.envelope())) {
      String id = key + "@" + record.topic() + "/" + record.partition();
      Document found = documents.find(eq("_id", id)).first();
      S state = found == null ? projection.initial(key) : projection.form().read(found);
      S next = projection.fold(state, event, record.envelope());
      Document written = new Document("_id", id).append("lastSequence", record.sequence());
      written.putAll(projection.form().write(next));
      documents.replaceOne(eq("_id", id), written, UPSERT);
    }
  }
}
