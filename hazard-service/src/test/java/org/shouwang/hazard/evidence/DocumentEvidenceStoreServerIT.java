package org.shouwang.hazard.evidence;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class DocumentEvidenceStoreServerIT extends DocumentEvidenceStoreContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
