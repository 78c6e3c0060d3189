package org.shouwang.kit.vault;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class VaultServerIT extends VaultContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
