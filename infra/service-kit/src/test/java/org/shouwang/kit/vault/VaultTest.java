package org.shouwang.kit.vault;

import org.shouwang.kit.support.TestStore;

class VaultTest extends VaultContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
