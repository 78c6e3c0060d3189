package org.shouwang.kit.projection;

import org.shouwang.kit.support.TestStore;

class ViewDocumentsTest extends ViewDocumentsContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
