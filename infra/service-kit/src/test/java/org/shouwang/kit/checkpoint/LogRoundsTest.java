package org.shouwang.kit.checkpoint;

import org.shouwang.kit.support.TestStore;

class LogRoundsTest extends LogRoundsContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
