package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When timers strike (时限), a dated policy version. Days are calendar days, beginning with the
 * deadline.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force
 * @param confirmationWorkingDays working days within which a report is to be confirmed or dismissed
 * @param transferWorkingDays working days within which a proposed transfer is to be answered
 * @param dueSoonDays days before a deadline on which it is told to come near (临期)
 * @param escalationDays days after a deadline on which L1, L2 and L3 are told (升级)
 * @param enforcementDays days after it on which it is referred to enforcement (移交执法)
 * @param extensionNotice for which hazards an extension must be asked for early
 * @param extensionNoticeWorkingDays working days before the end of the deadline until which that is
 *     (青岛: 20, 挂牌督办)
 * @param extensionDecisionWorkingDays working days within which a request for an extension is to be
 *     decided (青岛: 10, 挂牌督办)
 * @param listingPublicationWorkingDays working days within which a listing is to be made public
 *     (青岛: 5)
 */
public record TimerPolicy(
    String version,
    LocalDate effectiveFrom,
    int confirmationWorkingDays,
    int transferWorkingDays,
    int dueSoonDays,
    List<Integer> escalationDays,
    int enforcementDays,
    ExtensionNotice extensionNotice,
    int extensionNoticeWorkingDays,
    int extensionDecisionWorkingDays,
    int listingPublicationWorkingDays)
    implements PolicyVersion {

  /** For which hazards an extension must be asked for early. */
  public enum ExtensionNotice {
    /** For none: any time before the deadline does. */
    NONE,
    /** 挂牌督办 alone. */
    LISTED,
    /** Every major hazard. */
    MAJOR
  }

  public TimerPolicy {
    escalationDays = List.copyOf(escalationDays);
    if (escalationDays.size() != EscalationLevel.values().length) {
      throw new IllegalArgumentException(version + ": name the days of L1, L2 and L3");
    }
    int before = -1;
    for (int days : escalationDays) {
      require(version, days > before);
      before = days;
    }
    require(version, enforcementDays > before);
    if (extensionDecisionWorkingDays < 1 || listingPublicationWorkingDays < 1) {
      throw new IllegalArgumentException(
          version
              + ": name the working days of an extension's decision and a listing's publication");
    }
  }

  private static void require(String version, boolean growing) {
    if (!growing) {
      throw new IllegalArgumentException(version + ": each step comes later than the one before");
    }
  }

  /** When a deadline is told to come near. */
  public Instant dueSoonAt(Instant dueAt) {
    return dueAt.minus(dueSoonDays, ChronoUnit.DAYS);
  }

  Instant at(EscalationLevel level, Instant dueAt) {
    return dueAt.plus(escalationDays.get(level.ordinal()), ChronoUnit.DAYS);
  }

  Instant enforcementAt(Instant dueAt) {
    return dueAt.plus(enforcementDays, ChronoUnit.DAYS);
  }
}
