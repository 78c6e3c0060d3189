package org.shouwang.kit.lease;

import org.shouwang.kit.support.TestStore;

class LeaseTest extends LeaseContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
