package org.shouwang.kit.checkpoint;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class LogRoundsServerIT extends LogRoundsContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
