package org.shouwang.kit.deadline;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class DeadlinesServerIT extends DeadlinesContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
