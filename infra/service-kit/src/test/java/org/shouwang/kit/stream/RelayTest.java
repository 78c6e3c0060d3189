package org.shouwang.kit.stream;

import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;

class RelayTest extends RelayContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }

  @Override
  KafkaSettings kafka() {
    return TestBroker.kafka();
  }
}
