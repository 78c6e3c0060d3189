package org.shouwang.kit.projection;

import org.shouwang.kit.support.TestStore;

class ViewPartitionTest extends ViewPartitionContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
