package org.shouwang.kit.log;

import org.shouwang.kit.support.TestStore;

class CommitLogTest extends CommitLogContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
