package org.shouwang.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.shouwang.faults.run.Machine;

/** What a seed that held leaves behind, so that a hundred of them fit on a small machine. */
final class Leftovers {
  private final Machine machine;

  Leftovers(Machine machine) {
    this.machine = machine;
  }

  /** Drops the databases and topics of a prefix. */
  void sweep(String prefix) {
    try (MongoClient store = MongoClients.create(machine.storeUri())) {
      for (String name : store.listDatabaseNames()) {
        if (name.startsWith(prefix + "_")) {
          store.getDatabase(name).drop();
        }
      }
    }
    machine.topics().deleteAll(prefix + ".");
  }
}
