package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A dismissal was upheld for good (维持驳回).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param upholderId who upheld it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.dismissal-upheld", version = 1)
public record DismissalUpheldV1(Instant occurredAt, String reason, String upholderId)
    implements HazardContract {

  public DismissalUpheldV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(upholderId, "upholderId");
  }
}
