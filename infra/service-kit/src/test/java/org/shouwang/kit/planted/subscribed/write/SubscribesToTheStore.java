package org.shouwang.kit.planted.subscribed.write;

import org.axonframework.eventsourcing.eventstore.EventStore;

class SubscribesToTheStore {
  void follow(EventStore store) {
    store.subscribe(events -> {});
  }
}
