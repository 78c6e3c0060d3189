package org.shouwang.kit.projection;

import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;

class EventFlowIT extends EventFlowContract {
  @Override
  TestStore store() {
    return TestStore.embedded();
  }

  @Override
  KafkaSettings kafka() {
    return TestBroker.kafka();
  }
}
