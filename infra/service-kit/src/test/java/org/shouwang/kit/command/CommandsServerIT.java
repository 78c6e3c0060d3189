package org.shouwang.kit.command;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class CommandsServerIT extends CommandsContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
