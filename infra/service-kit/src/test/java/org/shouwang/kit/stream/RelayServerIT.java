package org.shouwang.kit.stream;

import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealBroker;
import org.shouwang.kit.support.RealServer;
import org.shouwang.kit.support.TestStore;

@OnRealServer
class RelayServerIT extends RelayContract {
  @Override
  TestStore store() {
    return RealServer.store();
  }

  @Override
  KafkaSettings kafka() {
    return RealBroker.kafka();
  }
}
