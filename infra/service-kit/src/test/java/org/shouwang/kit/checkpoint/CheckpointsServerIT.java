package org.shouwang.kit.checkpoint;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class CheckpointsServerIT extends CheckpointsContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
