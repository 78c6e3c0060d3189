package org.shouwang.kit.support;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** A document store for all tests of a process; each test takes a database of its own. */
public final class TestStore {
  private final String connectionString;
  private final MongoClient client;

  TestStore(String connectionString) {
    this.connectionString = connectionString;
    this.client = MongoClients.create(connectionString);
  }

  /** The embedded store, in memory. */
  public static TestStore embedded() {
    return Embedded.STORE;
  }

  /** A fresh database, written to as services write. */
  public MongoDatabase database() {
    return client
        .getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""))
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /** How to reach it. */
  public String connectionString() {
    return connectionString;
  }

  private static final class Embedded {
    private static final TestStore STORE = start();

    private static TestStore start() {
      MongoServer server = new MongoServer(new MemoryBackend());
      String address = server.bindAndGetConnectionString();
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
      return new TestStore(address + "/?retryWrites=false");
    }
  }
}
