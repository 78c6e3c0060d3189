package org.shouwang.hazard.write;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class ConflictsServerIT extends ConflictsTest {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
