package org.shouwang.kit.planted.subscribed.write;

import org.axonframework.eventhandling.EventHandler;

class HandlesInWrite {
  @EventHandler
  void on(String event) {}
}
