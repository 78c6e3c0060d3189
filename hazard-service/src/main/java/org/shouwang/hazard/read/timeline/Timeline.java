package org.shouwang.hazard.read.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.CommitDifference;
import org.shouwang.kit.log.SignedCheckpoint;

/**
 * One hazard's story.
 *
 * @param id the hazard
 * @param district whose it is
 * @param cooperative under which cooperative it was found
 * @param enterprise who must rectify it
 * @param state its state after the last step
 * @param steps every step, in order
 * @param verification whether the log still says what was once recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(
    String id,
    String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    HazardStatus state,
    List<TimelineStep> steps,
    Verification verification) {

  /**
   * The result of recomputing the hashes of the hazard's commits and of holding them against what
   * was signed; those of the last seconds, which are not signed yet, against their neighbours in
   * the log.
   *
   * @param log the log's name
   * @param commits how many commits were checked
   * @param intact whether all fit
   * @param fault the first position that does not fit, and what is wrong with it
   * @param differs what is not as it was there, as the topic has it; absent where the commit cannot
   *     be read, or is gone
   * @param told how many steps of the hazard the ledger was told by the topic: fewer for a moment,
   *     more only where steps are missing in the log; absent where it is being filled and could not
   *     be asked
   * @param proved how many of the commits a signed checkpoint covers; those of the last seconds are
   *     not signed yet
   * @param checkpoint that checkpoint, null where there is none to believe
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Verification(
      String log,
      int commits,
      boolean intact,
      ChainVerification.@Nullable Fault fault,
      @Nullable CommitDifference differs,
      @Nullable Long told,
      int proved,
      @Nullable Under checkpoint) {}

  /**
   * A signed checkpoint (签名检查点).
   *
   * @param size how many commits of the log it speaks of
   * @param time when it was signed
   * @param key the id of the key that signed
   */
  public record Under(long size, Instant time, String key) {
    static @Nullable Under of(@Nullable SignedCheckpoint signed) {
      return signed == null
          ? null
          : new Under(signed.checkpoint().size(), signed.checkpoint().time(), signed.key());
    }
  }
}
