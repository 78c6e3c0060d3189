package org.shouwang.kit.planted.axon.read;

import org.axonframework.eventhandling.EventHandler;

class AxonInRead {
  @EventHandler
  void on(String event) {}
}
