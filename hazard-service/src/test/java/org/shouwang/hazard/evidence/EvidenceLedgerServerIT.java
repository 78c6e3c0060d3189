package org.shouwang.hazard.evidence;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class EvidenceLedgerServerIT extends EvidenceLedgerContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
