package org.shouwang.kit.projection;

import org.shouwang.kit.support.TestStore;

class ListingTest extends ListingContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
