package org.shouwang.training.read.staff;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.training.domain.CalendarYear;
import org.shouwang.training.domain.HoursPolicies;
import org.shouwang.training.domain.HoursPolicy;
import org.shouwang.training.domain.Position;

/**
 * Somebody of the staff as readers see her in the current calendar year; who she is, the membership
 * service tells.
 *
 * @param year that year
 * @param requiredMinutes what it requires: the initial hours, or the annual ones
 * @param policyVersion the policy version that says so
 * @param minutes earned towards it
 * @param totalMinutes earned since she came
 * @param met whether it is met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Shown(
    String id,
    String personId,
    String enterpriseId,
    String position,
    int year,
    int requiredMinutes,
    String policyVersion,
    int minutes,
    int totalMinutes,
    boolean met,
    Instant onboardedAt,
    @Nullable Instant leftAt) {

  static Shown of(String id, StaffMember one, HoursPolicies policies, Instant now) {
    int year = CalendarYear.of(now);
    boolean annual = one.experienced(year);
    HoursPolicy policy = policies.at(now);
    String position = requireNonNull(one.position());
    return new Shown(
        id,
        requireNonNull(one.personId()),
        requireNonNull(one.enterprise()),
        position,
        year,
        annual ? policy.annual(Position.valueOf(position)) : one.initialMinutes(),
        annual ? policy.version() : requireNonNull(one.policyVersion()),
        annual ? one.minutes(year) : one.totalMinutes(),
        one.totalMinutes(),
        one.metYears().contains(year),
        requireNonNull(one.onboardedAt()),
        one.leftAt());
  }
}
