package org.shouwang.kit.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.tree.TreeStore;
import org.shouwang.kit.secret.Secrets;

/** Witnesses of logs of which nothing was signed yet. */
public final class UnsignedWitness {
  private static final SigningKeys KEYS = new SigningKeys(new Secrets(null), List.of("test"));

  private UnsignedWitness() {}

  /** Says of no commit anything; the topic is asked by audits of the whole log alone. */
  public static Witness of(CommitLog log, MongoDatabase empty) {
    return new Witness(log, new TreeStore(empty), new CheckpointStore(empty), null, KEYS);
  }
}
