package org.shouwang.kit.policy;

import org.shouwang.kit.support.TestStore;

class PolicyPartitionTest extends PolicyPartitionContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
