package org.shouwang.kit.projection;

import org.shouwang.kit.support.TestStore;

class RebuilderFencingTest extends RebuilderFencingContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
