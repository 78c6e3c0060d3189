package org.shouwang.hazard.write;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Source;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.offline.Deed;
import org.shouwang.kit.offline.KeptItem;

/**
 * Something that was done without a network and did not fit any more when it arrived (离线冲突).
 *
 * @param id derived from its command's, so that a retry finds it
 * @param state how far it has come
 * @param owner whose it is: the hazard's, or the sender's where the hazard is not known
 * @param hazardId the hazard that it is about, or would begin
 * @param told when it happened, as the sender says
 * @param source from where a report came to be known
 * @param body what was sent
 * @param sender who did it
 * @param commandId the id of the command, under which it is applied
 * @param digest tells a retry from another item under its key
 * @param receivedAt when it arrived
 * @param reason why it was not taken: the last part of the problem's type
 * @param zh the same in words
 * @param en the same in words
 * @param resolution what a person decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conflict(
    String id,
    State state,
    @JsonIgnore Owner owner,
    OfflineItem.Type type,
    String hazardId,
    @Nullable Instant told,
    @Nullable Source source,
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
