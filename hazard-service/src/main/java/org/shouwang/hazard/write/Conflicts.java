package org.shouwang.hazard.write;

import com.mongodb.client.MongoDatabase;
import org.shouwang.kit.offline.KeptItems;
import org.springframework.stereotype.Component;

/** The conflicts that this service keeps. */
@Component
class Conflicts extends KeptItems<Conflict> {
  Conflicts(MongoDatabase database) {
    super(database, Conflict.class, ConflictRejection.CONFLICT_RESOLVED);
  }
}
