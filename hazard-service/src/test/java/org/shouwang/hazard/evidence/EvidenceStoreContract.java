package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestStore;

/** What keeping evidence in a document store must do, whichever it is. */
abstract class EvidenceStoreContract {
  private MongoDatabase database;
  private EvidenceStore store;

  abstract TestStore store();

  @BeforeEach
  void open() {
    database = store().database();
    store = new DocumentEvidenceStore(database);
  }

  @Test
  void givesBackWhatItKeptWhateverItsLength() {
    for (int length : new int[] {0, 1, 512 * 1024, 512 * 1024 + 1, 3_000_000}) {
      byte[] bytes = new byte[length];
      new Random(length).nextBytes(bytes);
      store.keep("f" + length, bytes);
      store.keep("f" + length, bytes);
      assertThat(store.find("f" + length)).hasValue(bytes);
    }
  }

  @Test
  void whatIsDeletedOrNotWholeIsNotThere() {
    store.keep("one", new byte[600_000]);
    store.keep("other", new byte[600_000]);
    store.delete("one");
    store.delete("one");
    assertThat(store.find("one")).isEmpty();
    assertThat(store.find("never")).isEmpty();
    database.getCollection("evidence_chunks").deleteOne(Filters.eq("_id", "other:1"));
    assertThat(store.find("other")).isEmpty();
  }
}
