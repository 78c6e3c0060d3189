package org.shouwang.kit.projection;

import org.shouwang.kit.support.TestStore;

class EventFlowIT extends EventFlowContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
