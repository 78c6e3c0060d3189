package org.shouwang.kit.projection;

import com.mongodb.client.MongoDatabase;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.stream.Parking;

/** Everything that views keep in their service's database. */
record ViewStore(
    MongoDatabase database,
    Checkpoints checkpoints,
    ViewPointers pointers,
    Parking parking,
    Applied applied,
    Failpoints failpoints) {
  static ViewStore of(MongoDatabase database, Parking parking, Failpoints failpoints) {
    return new ViewStore(
        database,
        new Checkpoints(database),
        new ViewPointers(database),
        parking,
        new Applied(),
        failpoints);
  }
}
