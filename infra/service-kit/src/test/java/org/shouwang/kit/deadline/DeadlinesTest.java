package org.shouwang.kit.deadline;

import org.shouwang.kit.support.TestStore;

class DeadlinesTest extends DeadlinesContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
