package org.shouwang.inspection.write;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.offline.Deed;
import org.shouwang.kit.offline.KeptItem;

/**
 * Something that was done on site without a network and did not fit any more when it arrived
 * (离线冲突).
 *
 * @param visitId the visit that it is about, or would begin
 * @param told when it happened, as the sender says
 * @param body what was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conflict(
    String id,
    State state,
    @JsonIgnore Owner owner,
    VisitItem.Type type,
    String visitId,
    @Nullable Instant told,
    String body,
    @JsonIgnore Actor sender,
    @JsonIgnore String commandId,
    @JsonIgnore String digest,
    Instant receivedAt,
    String reason,
    String zh,
    String en,
    @Nullable Resolution resolution)
    implements KeptItem {
  @Override
  public Deed deed() {
    return type.deed;
  }

  @Override
  public boolean admits(Caller caller) {
    return type.admits(caller);
  }
}
