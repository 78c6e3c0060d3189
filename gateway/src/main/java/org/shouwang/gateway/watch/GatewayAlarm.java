package org.shouwang.gateway.watch;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * What may be wrong at the gateway (告警). Each has a page in {@code docs/runbooks}, which health
 * names under {@code runbook}, as the services' do.
 */
public enum GatewayAlarm {
  /** A service does not answer, or is not ready. */
  UPSTREAM_DOWN,
  /** A service that failed again and again is given a rest. */
  CIRCUIT_OPEN,
  /** Many requests are refused because their callers are too fast. */
  CALLERS_TOO_FAST,
  /** The issuer's keys are not to be had: nobody signs in, unknown keys are not believed. */
  ISSUER_DOWN,
  /** The store of browsers' sessions does not answer. */
  STORE_DOWN;

  /** It serves, but not everybody or not everything. Answers HTTP 200. */
  static final Status DEGRADED = new Status("DEGRADED");

  /** The name of its page, for example {@code circuit-open}. */
  public String page() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Raised: degraded, with its page. */
  public void on(Health.Builder health) {
    health.status(DEGRADED).withDetail("runbook", page());
  }
}
