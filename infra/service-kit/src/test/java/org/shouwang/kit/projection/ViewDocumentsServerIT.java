package org.shouwang.kit.projection;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class ViewDocumentsServerIT extends ViewDocumentsContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }
}
