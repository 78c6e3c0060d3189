package org.shouwang.hazard.evidence;

import org.shouwang.kit.support.TestStore;

class DocumentEvidenceStoreTest extends DocumentEvidenceStoreContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
