package org.shouwang.kit.checkpoint;

import org.shouwang.kit.support.TestStore;

class CheckpointsTest extends CheckpointsContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
