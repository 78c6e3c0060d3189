package org.shouwang.hazard.evidence;

import org.shouwang.kit.support.TestStore;

class DocumentEvidenceStoreTest extends EvidenceStoreContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
