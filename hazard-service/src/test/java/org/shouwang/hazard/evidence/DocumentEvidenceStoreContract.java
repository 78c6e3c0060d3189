package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestStore;

/** What keeping evidence in a document store must do, whichever it is. */
abstract class DocumentEvidenceStoreContract extends EvidenceStoreContract {
  private final MongoDatabase database = store().database();

  abstract TestStore store();

  @Override
  protected EvidenceStore evidence() {
    return new DocumentEvidenceStore(database);
  }

  @Test
  void whatIsNotWholeIsNotThere() {
    evidence().keep("other", random(600_000));
    database.getCollection("evidence_chunks").deleteOne(Filters.eq("_id", "other:1"));
    assertThat(evidence().find("other")).isEmpty();
  }
}
