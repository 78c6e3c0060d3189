package org.shouwang.kit.planted.subscribed.write;

import org.axonframework.eventhandling.SubscribingEventProcessor;

class RunsAProcessor {
  SubscribingEventProcessor.Builder builder() {
    return SubscribingEventProcessor.builder();
  }
}
