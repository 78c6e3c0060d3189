package org.shouwang.kit.domain;

import java.time.Instant;

/**
 * Something that happened in one service's domain. Private to the service; others see its contract
 * event.
 */
public interface DomainEvent {
  /** When it happened in the world (发生时间), which may be days before it was recorded. */
  Instant occurredAt();
}
