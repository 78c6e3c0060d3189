package org.shouwang.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
  MEMBERSHIP,
  INSPECTION,
  HAZARD,
  TRAINING,
  REPORTING;

  /** As in addresses and texts. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
