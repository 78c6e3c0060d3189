package org.shouwang.backup;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.kit.log.MongoCommitLog;

/**
 * Which databases and logs the platform has. Reporting's is made of the others' logs alone, and the
 * gateway's holds who is signed in: neither is kept.
 *
 * @param prefix of the databases
 * @param cell of the logs' names
 */
record Contexts(String prefix, String cell) {
  /** Those whose database is there, in a fixed order. */
  List<String> present(MongoClient store) {
    Set<String> names = store.listDatabaseNames().into(new HashSet<>());
    return Arrays.stream(Context.values())
        .map(Context::wireName)
        .filter(context -> names.contains(name(context)))
        .toList();
  }

  private String name(String context) {
    return prefix + "_" + context;
  }

  MongoDatabase database(MongoClient store, String context) {
    return store
        .getDatabase(name(context))
        .withReadPreference(ReadPreference.primary())
        .withReadConcern(ReadConcern.MAJORITY)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  MongoCommitLog log(MongoDatabase database, String context, Clock clock) {
    return new MongoCommitLog("/cell/" + cell + "/" + context + "-service", database, clock);
  }
}
