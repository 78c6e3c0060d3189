package org.shouwang.kit.web;

import org.jspecify.annotations.Nullable;

/** Makes what a request would, with cursors that are bare positions. */
public final class Places {
  private Places() {}

  public static Paging paging(int limit, @Nullable String position) {
    return new Paging(limit, position, place -> place);
  }
}
