package org.shouwang.kit.support;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** One embedded store for all tests of a process; each test takes a database of its own. */
public final class TestStore {
  private static final String ADDRESS = start();
  private static final MongoClient CLIENT = MongoClients.create(ADDRESS);

  private TestStore() {}

  /** A fresh database, written to as services write. */
  public static MongoDatabase database() {
    return CLIENT
        .getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""))
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /** How to reach it. */
  public static String connectionString() {
    return ADDRESS;
  }

  private static String start() {
    MongoServer server = new MongoServer(new MemoryBackend());
    String address = server.bindAndGetConnectionString();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    return address + "/?retryWrites=false";
  }
}
