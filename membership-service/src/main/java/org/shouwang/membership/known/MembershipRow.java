package org.shouwang.membership.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.membership.domain.member.Standing;

/**
 * One membership as it stands.
 *
 * @param since when its last step happened
 * @param joinedAt when it was last approved
 * @param reason of the last step, where it had one
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipRow(
    @Nullable String district,
    @Nullable String cooperativeId,
    @Nullable String enterpriseId,
    Standing standing,
    @Nullable Instant appliedAt,
    @Nullable Instant joinedAt,
    @Nullable Instant since,
    @Nullable String reason,
    long version) {

  static final MembershipRow EMPTY =
      new MembershipRow(null, null, null, Standing.APPLIED, null, null, null, null, -1);

  MembershipRow now(Standing next, Instant at, @Nullable String why, long sequence) {
    Instant joined = next == Standing.ACTIVE && standing == Standing.APPLIED ? at : joinedAt;
    return new MembershipRow(
        district, cooperativeId, enterpriseId, next, appliedAt, joined, at, why, sequence);
  }
}
