package org.shouwang.kit.watch;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;

/**
 * What may be wrong with a running service (告警). Each has a page in {@code docs/runbooks} that says
 * what it means, what users feel and what to do; health names the page.
 */
public enum Alarm {
  /** Commits wait for their topic. */
  RELAY_LAG,
  /** A topic lost what it had, or could lose it. */
  TOPIC_LOST,
  /** The log ends before its topic does, or says something else. */
  LOG_BEHIND_TOPIC,
  /** A view or a policy is behind, or does not get on. */
  VIEW_LAG,
  /** Timers fire late, or do not get on. */
  DEADLINE_LAG,
  /** Events were set aside. */
  PARKED_EVENTS,
  /** A view lacks events. */
  VIEW_INCOMPLETE,
  /** A view was to be rebuilt, and the rebuild gave up. */
  REBUILD_FAILED,
  /** The log's chain of hashes does not hold: somebody edited the store. */
  LOG_VERIFICATION_FAILED,
  /** A lease goes from instance to instance. */
  LEASE_FLAPPING,
  /** The document store does not answer. */
  STORE_DOWN,
  /** The object store that evidence is kept in does not answer. */
  EVIDENCE_STORE_DOWN,
  /** The broker does not answer. */
  BROKER_DOWN,
  /** A disk is nearly full. */
  DISK_FULL,
  /** Appending to the commit log takes long. */
  APPEND_LATENCY;

  /** Under which detail of a health component its pages stand. */
  public static final String DETAIL = "runbook";

  /** The name of its page, for example {@code relay-lag}. */
  public String page() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Names the page in a health component. */
  public void on(Health.Builder health) {
    health.withDetail(DETAIL, page());
  }

  /** Names the pages of all that hold at once, parted by commas. */
  public static void on(Health.Builder health, Collection<Alarm> alarms) {
    if (!alarms.isEmpty()) {
      health.withDetail(
          DETAIL, alarms.stream().sorted().map(Alarm::page).collect(Collectors.joining(", ")));
    }
  }
}
