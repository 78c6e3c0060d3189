package org.shouwang.kit.lease;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class LeaseServerIT extends LeaseContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
