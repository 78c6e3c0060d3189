package org.shouwang.kit.log;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class CommitLogServerIT extends CommitLogContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
