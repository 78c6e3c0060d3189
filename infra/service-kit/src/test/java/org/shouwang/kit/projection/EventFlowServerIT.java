package org.shouwang.kit.projection;

import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealBroker;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class EventFlowServerIT extends EventFlowContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }

  @Override
  KafkaSettings kafka() {
    return RealBroker.kafka();
  }
}
