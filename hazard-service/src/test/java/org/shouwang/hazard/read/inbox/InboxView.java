package org.shouwang.hazard.read.inbox;

import org.shouwang.kit.projection.Projection;

/** The inbox, for tests of other packages. */
public final class InboxView {
  private InboxView() {}

  public static Projection<?> projection() {
    return new InboxProjection();
  }
}
