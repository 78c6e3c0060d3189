package org.shouwang.contracts.hazard;

/** A deadline in the treatment of a report (办理期限). */
public enum PublicReportDeadline {
  /** Until it is accepted, declined or forwarded (受理). */
  ACCEPTANCE,

  /** Until it is verified (核查办结). */
  VERIFICATION,

  /** Until the reporter is told (反馈). */
  REPLY
}
