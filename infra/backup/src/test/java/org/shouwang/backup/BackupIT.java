package org.shouwang.backup;

import org.shouwang.kit.support.TestStore;

class BackupIT extends BackupContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
