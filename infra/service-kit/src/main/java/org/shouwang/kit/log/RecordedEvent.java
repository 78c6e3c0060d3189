package org.shouwang.kit.log;

import java.time.Instant;
import org.shouwang.kit.domain.Owner;

/**
 * One event as the log holds it: the contract record that others see, byte for byte.
 *
 * @param id UUIDv7, stable for ever
 * @param aggregateType for example {@code Hazard}
 * @param aggregateId unique over all aggregates of the log
 * @param sequence within the aggregate, from 0, gap-free
 * @param wireType name and version, for example {@code org.shouwang.hazard.rectified.v1}
 * @param occurredAt when it happened in the world
 * @param owner whose it is
 * @param data the contract record as JSON in UTF-8; never modified
 */
public record RecordedEvent(
    String id,
    String aggregateType,
    String aggregateId,
    long sequence,
    String wireType,
    Instant occurredAt,
    Owner owner,
    byte[] data) {

  /** {@code aggregate:sequence}, unique within the log. */
  public String key() {
    return key(aggregateId, sequence);
  }

  static String key(String aggregateId, long sequence) {
    return aggregateId + ':' + sequence;
  }
}
