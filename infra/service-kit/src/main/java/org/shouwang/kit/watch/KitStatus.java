package org.shouwang.kit.watch;

import org.springframework.boot.health.contributor.Status;

/** Health states beyond Spring Boot's own. */
public final class KitStatus {
  /** It serves, but something is late or was set aside; somebody should look. Answers HTTP 200. */
  public static final Status DEGRADED = new Status("DEGRADED");

  private KitStatus() {}
}
