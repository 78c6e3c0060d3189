package org.shouwang.backup;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class BackupServerIT extends BackupContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
