package org.shouwang.kit.policy;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class PolicyPartitionServerIT extends PolicyPartitionContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
