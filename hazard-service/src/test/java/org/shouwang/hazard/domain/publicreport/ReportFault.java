package org.shouwang.hazard.domain.publicreport;

import static org.shouwang.hazard.domain.planted.Swap.answered;
import static org.shouwang.hazard.domain.planted.Swap.unguarded;

import org.shouwang.hazard.domain.planted.Fault;
import org.shouwang.hazard.domain.planted.Swap;

/** Faults of the rules for reports: each is what somebody might have written instead. */
enum ReportFault implements Fault {
  ENTERPRISE_OF_NOWHERE(
      "A report is accepted about an enterprise that nobody knows.",
      rule("accept", ReportRejection.NO_SUCH_ENTERPRISE)),
  TRUE_OF_NOBODY(
      "A report is found true without saying of whom.",
      rule("substantiate", ReportRejection.ENTERPRISE_MISSING)),
  HAZARD_OF_ANYBODY(
      "The hazard that it told of may be another enterprise's, or another district's.",
      ours(ReportDecider.class, "standing", "equals", "whoever")),
  HAZARD_THAT_WAS_NONE(
      "The hazard that it told of may be a dismissed one.",
      rule("standing", ReportRejection.HAZARD_NOT_STANDING)),
  EXTENDED_TWICE(
      "A verification is extended again and again.",
      rule("extend", ReportRejection.ALREADY_EXTENDED)),
  EXTENDED_TOO_LATE(
      "A verification is extended after its deadline.",
      rule("extend", ReportRejection.EXTENSION_TOO_LATE)),
  CONTACT_OPENED_WHEN_GONE(
      "A contact is opened after its reporter had it erased.",
      rule("openContact", ReportRejection.CONTACT_ERASED)),
  TEXT_ERASED_WHILE_NEEDED(
      "What she told is erased before it was dealt with.",
      rule("erase", ReportRejection.STILL_NEEDED)),
  ADDED_TO_WHAT_IS_ERASED(
      "Something is added to a text that was erased.",
      rule("supplement", ReportRejection.ALREADY_ERASED)),
  ADDED_WITHOUT_END(
      "One PIN puts as much into the vault as it likes.",
      rule("supplement", ReportRejection.TOO_MANY_SUPPLEMENTS)),
  TIME_ORDER_IGNORED(
      "What happened before the last step is taken as well.",
      rule("in", ReportRejection.OUT_OF_ORDER)),
  MISSED_TWICE(
      "A deadline is told to be missed every time somebody says so.",
      ours(ReportDecider.class, "miss", "missed", "neverMissed")),
  MISSED_TOO_EARLY(
      "A deadline is told to be missed before it is over.",
      ours(ReportDecider.class, "miss", "isBefore", "neverBefore")),
  MISSED_BY_ITS_OLD_DAY(
      "A deadline that was moved is told to be missed on its old day.",
      ours(ReportDecider.class, "miss", "equals", "whenever")),
  NO_REPLY_DUE(
      "An outcome sets no deadline for the reply.",
      ours(ReportEvolution.class, "after", "reply", "noReplyDue")),
  VERIFIER_FORGOTTEN(
      "Nobody knows afterwards who verified.",
      ours(ReportEvolution.class, "after", "add", "notNoted"));

  private final String instead;
  private final Swap swap;

  ReportFault(String instead, Swap swap) {
    this.instead = instead;
    this.swap = swap;
  }

  private static Swap rule(String method, ReportRejection reason) {
    return unguarded(ReportDecider.class, method, reason);
  }

  private static Swap ours(Class<?> in, String method, String call, String with) {
    return answered(in, method, call, ReportBugs.class, with);
  }

  @Override
  public String instead() {
    return instead;
  }

  @Override
  public Swap swap() {
    return swap;
  }
}
