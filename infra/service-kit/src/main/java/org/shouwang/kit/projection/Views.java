package org.shouwang.kit.projection;

import java.time.Duration;
import org.shouwang.kit.stream.TopicSettings;

/** Gives the views of a service, to be read. */
public final class Views {
  private final ViewStore store;
  private final TopicSettings topics;
  private final Duration visibleWithin;

  Views(ViewStore store, TopicSettings topics, Duration visibleWithin) {
    this.store = store;
    this.topics = topics;
    this.visibleWithin = visibleWithin;
  }

  /** The view that a projection fills. */
  public <S> View<S> of(Projection<S> projection) {
    return new View<>(projection, store, topics, visibleWithin);
  }
}
