package org.shouwang.kit.command;

import org.shouwang.kit.support.TestStore;

class CommandsTest extends CommandsContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }
}
