package org.shouwang.hazard.evidence;

import org.shouwang.kit.support.TestStore;

class EvidenceLedgerTest extends EvidenceLedgerContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
