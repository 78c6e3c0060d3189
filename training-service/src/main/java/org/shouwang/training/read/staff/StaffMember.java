package org.shouwang.training.read.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an enterprise's staff with her training file.
 *
 * @param district whose it is
 * @param enterprise the enterprise that she works for
 * @param personId who, opaque
 * @param position what she does
 * @param requiredMinutes minutes that her position requires
 * @param policyVersion the policy version that says so
 * @param totalMinutes minutes earned so far
 * @param met whether the requirement was met
 * @param active whether she is still there; leavers count in no figure
 * @param onboardedAt when she came
 * @param leftAt when she left
 */
record StaffMember(
    @Nullable String district,
    @Nullable String enterprise,
    @Nullable String personId,
    @Nullable String position,
    int requiredMinutes,
    @Nullable String policyVersion,
    int totalMinutes,
    boolean met,
    boolean active,
    @Nullable Instant onboardedAt,
    @Nullable Instant leftAt) {

  static final StaffMember NONE =
      new StaffMember(null, null, null, null, 0, null, 0, false, false, null, null);

  StaffMember credited(int total) {
    return with(total, met, active, leftAt);
  }

  StaffMember withRequirementMet() {
    return with(totalMinutes, true, active, leftAt);
  }

  StaffMember leftOn(Instant at) {
    return with(totalMinutes, met, false, at);
  }

  private StaffMember with(int total, boolean met, boolean active, @Nullable Instant leftAt) {
    return new StaffMember(
        district,
        enterprise,
        personId,
        position,
        requiredMinutes,
        policyVersion,
        total,
        met,
        active,
        onboardedAt,
        leftAt);
  }
}
