package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.planted.Swap.answered;
import static org.shouwang.hazard.domain.planted.Swap.unguarded;

import org.shouwang.hazard.domain.planted.Fault;
import org.shouwang.hazard.domain.planted.Swap;

/** Faults of the lifecycle's rules: each is what somebody might have written instead. */
enum HazardFault implements Fault {
  // Who judges
  CONFIRMED_BY_THE_RESPONSIBLE(
      "An enterprise confirms the hazard that was found at it.",
      ours(Verification.class, "confirm", "independent", "nobodyAsked")),
  ACCEPTED_BY_THE_SAME_ENTERPRISE(
      "A colleague of whoever rectified accepts.",
      ours(Acceptance.class, "judgedBy", "independent", "nobodyAsked")),
  ACCEPTED_BY_THE_RECTIFIER(
      "Whoever rectified accepts herself, under another enterprise's account.",
      unguarded(Acceptance.class, "judgedBy", HazardRejection.ACCEPTER_NOT_INDEPENDENT)),
  ACCEPTED_BY_WHO_WAS_IN_CHARGE(
      "The person in charge accepts what a colleague submitted for her.",
      ours(Acceptance.class, "judgedBy", "fixed", "whoeverWasInCharge")),
  ACCEPTED_BY_WHO_WAS_IN_CHARGE_BEFORE(
      "The person in charge has somebody else named in her place, and accepts.",
      ours(Acceptance.class, "fixed", "everOf", "onlyNow")),
  NAMED_BY_THE_FORMER_ENTERPRISE(
      "The enterprise that gave a hazard away names who of the next one is in charge.",
      ours(Rectification.class, "name", "independent", "nobodyAsked")),
  ASSIGNED_BY_THE_RESPONSIBLE(
      "The head of a cooperative sets her own enterprise's deadline.",
      ours(Rectification.class, "assign", "independent", "nobodyAsked")),
  ANY_COLLEAGUE_MAY_ACCEPT(
      "What was fixed on the spot is taken from a colleague, whoever found it.",
      ours(Acceptance.class, "judgedBy", "ownFindFixedAtOnce", "anyColleague")),
  ACCEPTED_BY_A_COLLEAGUE_IN_A_LATER_CYCLE(
      "What a look-back found to be back is accepted by a colleague.",
      ours(Acceptance.class, "ownFindFixedAtOnce", "number", "alwaysTheFirst")),
  ACCEPTED_BY_A_COLLEAGUE_AFTER_A_REJECTION(
      "What somebody from outside sent back is accepted by a colleague the next time.",
      ours(Acceptance.class, "ownFindFixedAtOnce", "rejections", "neverSentBack")),
  ACCEPTED_BY_A_COLLEAGUE_THOUGH_LATE(
      "What was to be fixed on the spot is accepted by a colleague however late it was.",
      ours(Acceptance.class, "ownFindFixedAtOnce", "isAfter", "neverAfter")),
  ACCEPTED_BY_A_COLLEAGUE_AFTER_A_TRANSFER(
      "Who took a hazard over, or gave it away, has a colleague accept what another one found.",
      ours(Acceptance.class, "ownFindFixedAtOnce", "changedHands", "neverHandedOver")),
  FORMER_ENTERPRISE_FORGOTTEN(
      "After a transfer the enterprise before is a stranger, and accepts.",
      ours(HazardEvolution.class, "after", "transferredTo", "onlyTheNext")),
  DUTY_OF_THE_TOWNSHIP_IGNORED(
      "A peer goes on judging after the enterprise has left its cooperative.",
      ours(HazardDecider.class, "decide", "requireJudge", "anybodyJudges")),
  APPEAL_DECIDED_BY_THE_DISMISSER(
      "Who dismissed it decides the appeal against her.",
      unguarded(Verification.class, "appealDecidedBy", HazardRejection.APPEAL_NOT_INDEPENDENT)),
  CLOCK_OF_ANYBODY(
      "Anybody may say that the clock has struck.",
      unguarded(HazardDecider.class, "decide", HazardRejection.TIMER_ONLY)),

  SELF_CHECK_BY_HER_OWN_WORD(
      "A reporter corrects her finding into a self-check, which a colleague may accept.",
      unguarded(Verification.class, "correct", HazardRejection.SOURCE_NEEDS_OFFICER)),
  SEEN_IN_THE_FUTURE(
      "A hazard is corrected to have been seen after it was confirmed.",
      unguarded(Verification.class, "correct", HazardRejection.SEEN_TOO_LATE)),
  OWN_FINDS_NEVER_DRAWN(
      "What an enterprise accepted itself is never drawn for a review.",
      ours(Acceptance.class, "sampled", "hits", "neverDrawn")),
  EVERY_CLOSURE_DRAWN(
      "What somebody else accepted is drawn as well.",
      ours(Acceptance.class, "accept", "sampled", "everyClosure")),

  // Major hazards
  MAJOR_ON_A_PEERS_WORD(
      "A peer makes a hazard major.",
      unguarded(Verification.class, "gradable", HazardRejection.MAJOR_NEEDS_EXPERT_OR_OFFICER)),
  MAJOR_CLOSED_BY_ONE(
      "A major hazard closes as soon as an officer or an expert has accepted.",
      ours(Acceptance.class, "accept", "suffices", "oneSuffices")),
  MAJOR_ACCEPTED_TWICE_BY_ONE(
      "A second officer's acceptance is taken as another voice.",
      unguarded(Acceptance.class, "accept", HazardRejection.ALREADY_ACCEPTED)),
  CLAUSE_FORGOTTEN_WHEN_CLOSED(
      "A reopened hazard does not know any more by which clause it is major.",
      ours(HazardEvolution.class, "confirmation", "criterion", "noClause")),
  CLAUSE_FIXED_FOR_EVER(
      "A major hazard that was graded by the wrong clause stays graded by it.",
      ours(Grading.class, "regrade", "otherClause", "neverAnother")),
  CLAUSE_BY_ANYBODY(
      "A peer changes the clause by which a hazard is major.",
      ours(Grading.class, "byCriterion", "gradable", "everybodyGrades")),
  LOWERED_BY_ONE(
      "One voice lowers a grade.", ours(Grading.class, "regrade", "lower", "lowerAtOnce")),
  LOWERED_BY_TWO_OF_A_KIND(
      "Two experts lower a grade.",
      unguarded(Grading.class, "lower", HazardRejection.LOWERING_NEEDS_EXPERT_AND_OFFICER)),
  RECTIFIED_WITHOUT_A_PLAN(
      "A major hazard is rectified before its plan was approved.",
      unguarded(Rectification.class, "submit", HazardRejection.PLAN_NOT_APPROVED)),
  ACCEPTED_WITHOUT_A_PLAN(
      "What became major after its submission is accepted without a plan.",
      unguarded(Acceptance.class, "accept", HazardRejection.ACCEPTANCE_NEEDS_PLAN)),
  PLAN_OF_THE_CYCLE_BEFORE(
      "A reopened hazard goes on under the plan of the cycle before.",
      ours(Facets.class, "reopened", "plan", "planStays")),
  DELISTED_WITHOUT_ACCEPTANCE(
      "A listed hazard is taken off the list before it was accepted.",
      ours(Governance.class, "delist", "in", "anywhere")),
  RESUMED_WITHOUT_ACCEPTANCE(
      "An officer has an operation go on before the hazard was accepted.",
      ours(Operations.class, "resume", "in", "anywhere")),
  RESUMPTION_ASKED_FOR_WHAT_WAS_SENT_BACK(
      "Who asked to go on need not ask again after the rectification was sent back.",
      ours(HazardEvolution.class, "after", "resumptionLapsed", "stillAsked")),
  RESUMPTION_OF_THE_CYCLE_BEFORE(
      "A reopened hazard's operation goes on by the request of the cycle before.",
      ours(Facets.class, "reopened", "resumptionLapsed", "stillAsked")),
  RESUMED_AND_STILL_STOPPED(
      "The resumption changes nothing of the operation.",
      ours(HazardEvolution.class, "after", "operation", "operationStays")),

  // Time
  TIME_ORDER_IGNORED(
      "What happened before the last step is taken as well.",
      unguarded(HazardDecider.class, "decide", HazardRejection.OUT_OF_ORDER)),
  ACCEPTED_AT_THE_INSTANT_OF_THE_SUBMISSION(
      "An acceptance at the very instant of the submission.",
      unguarded(Acceptance.class, "accept", HazardRejection.OUT_OF_ORDER)),
  EXTENDED_AFTER_THE_DEADLINE(
      "An extension is asked for when it is late already.",
      unguarded(Extensions.class, "request", HazardRejection.EXTENSION_TOO_LATE)),
  EXTENDED_FROM_THE_EXTENDED(
      "The longest extension counts from the deadline as it is now, so that each adds to it.",
      ours(Extensions.class, "request", "originalDueAt", "dueAt")),
  EXTENDED_ON_SHORT_NOTICE(
      "A listed hazard's extension is asked for on the last day.",
      ours(Extensions.class, "request", "keepsNotice", "kept")),
  EXTENSION_FORGOTTEN(
      "A granted extension moves no deadline.",
      ours(HazardEvolution.class, "after", "due", "deadlineStays")),
  IMPOSED_BEFORE_IT_WAS_ANSWERED(
      "An officer imposes a transfer the moment it is proposed.",
      unguarded(Transfers.class, "undecided", HazardRejection.TRANSFER_TO_BE_ANSWERED)),
  UPHELD_AND_STILL_ASKED(
      "Whoever was asked accepts a transfer that an officer has refused.",
      ours(HazardEvolution.class, "after", "transfer", "stillOffered")),
  OFFICERS_DEADLINE_LOST(
      "A transfer keeps its deadline though an officer sets another one.",
      ours(Transfers.class, "impose", "reset", "noReset")),
  REJECTION_RESTARTS_THE_CLOCK(
      "What is sent back gets seven days more.",
      ours(HazardEvolution.class, "after", "sentBack", "sevenDaysMore")),
  REJECTION_STOPS_THE_CLOCK(
      "What is sent back after its deadline is not told to be late.",
      ours(Acceptance.class, "reject", "overdueAgain", "inTime")),
  ALWAYS_IN_TIME(
      "Whatever is accepted was done in time.",
      ours(Acceptance.class, "closed", "isAfter", "neverAfter")),
  OVERDUE_TWICE(
      "A deadline is told to be over every time somebody says so.",
      ours(Alarms.class, "overdue", "overdue", "notYet")),
  LEVEL_SKIPPED(
      "The escalation goes from L1 to L3.",
      ours(Alarms.class, "escalate", "nextLevel", "straightToTheTop")),
  ENFORCEMENT_WITHOUT_OVERDUE(
      "A hazard is referred to enforcement at any time.",
      unguarded(Alarms.class, "refer", HazardRejection.NOT_TO_ESCALATE)),
  STILL_OVERDUE_AFTER_AN_EXTENSION(
      "What was told of the old deadline goes on under the new one.",
      ours(HazardEvolution.class, "due", "timeliness", "timelinessStays")),
  STILL_OVERDUE_WHEN_CLOSED(
      "A closed hazard stays overdue.",
      ours(Facets.class, "closed", "timeliness", "timelinessStays")),

  UNDECIDED_EXTENSION_TOLD_AT_ANY_TIME(
      "A request for an extension is told to wait too long on the day it was made, and again.",
      unguarded(Alarms.class, "extensionUndecided", HazardRejection.EXTENSION_NOT_OVERDUE)),

  // Cycles
  REOPENED_TOO_LATE(
      "A look-back that fails after 180 days reopens the hazard.",
      ours(LookBacks.class, "fail", "reopens", "reopensEver")),
  REOPENED_IN_THE_SAME_CYCLE(
      "A reopened hazard stays in its cycle.",
      ours(HazardEvolution.class, "after", "reopened", "sameCycle")),
  LOOKED_BACK_TWICE(
      "A look-back is answered twice.",
      unguarded(LookBacks.class, "lookedAtBy", HazardRejection.NO_LOOK_BACK_DUE)),
  LOOKED_BACK_BY_THE_ACCEPTER(
      "Whoever accepted a rectification says herself that it has lasted.",
      ours(LookBacks.class, "pass", "acceptedBy", "acceptedByNobody")),
  LATE_ANSWER_OF_A_VISIT_LOST(
      "What a visiting team saw is refused where it arrives after a later step.",
      ours(HazardDecider.class, "decide", "answersForAVisit", "likeAnybody")),
  ANSWER_OF_THE_CYCLE_BEFORE(
      "What a visiting team saw before a hazard was reopened settles the next look-back.",
      ours(LookBacks.class, "settledBefore", "isBefore", "neverBefore")),
  APPEALED_TWICE(
      "A dismissal is appealed against as often as somebody likes.",
      unguarded(Verification.class, "appeal", HazardRejection.ALREADY_APPEALED)),
  APPEAL_FORGOTTEN(
      "After a reinstatement there is another appeal.",
      ours(HazardEvolution.class, "after", "dismissed", "neverAppealed")),

  // Pictures
  PHOTO_USED_AGAIN(
      "A picture that was shown before shows the rectification.",
      unguarded(Exhibits.class, "suffice", HazardRejection.EVIDENCE_REUSED)),
  PHOTO_OF_THE_CYCLE_BEFORE(
      "Pictures of an earlier cycle are forgotten when it is reopened.",
      ours(HazardEvolution.class, "after", "reopened", "picturesForgotten")),
  PHOTO_BEFORE_THE_ASSIGNMENT(
      "A picture taken before the assignment shows the rectification.",
      unguarded(Exhibits.class, "suffice", HazardRejection.AFTER_PHOTO_BEFORE_ASSIGNMENT)),
  PHOTO_SENT_BACK_COUNTS_AS_NEW(
      "The picture that was sent back is enough the second time.",
      ours(Exhibits.class, "suffice", "inThisCycle", "neverShown")),

  // The same hazard
  DUPLICATE_OF_A_CLOSED_ONE(
      "A hazard is a duplicate of one that was closed.",
      unguarded(Likeness.class, "markDuplicate", HazardRejection.ORIGINAL_NOT_OPEN)),
  DUPLICATE_OF_A_LATER_ONE(
      "The first reporter's hazard is the duplicate.",
      unguarded(Likeness.class, "markDuplicate", HazardRejection.ORIGINAL_REPORTED_LATER)),
  CLOCK_OF_A_DUPLICATE_STOOD_STILL(
      "After a revoked duplicate nobody is told that it is late.",
      ours(Missed.class, "deadline", "overdueAgain", "inTime")),

  STRUCK_IN_VAIN_WHILE_A_DUPLICATE(
      "After a revoked duplicate nobody is told what others are late with.",
      ours(Likeness.class, "revokeDuplicate", "of", "nothingMissed")),

  STRUCK_IN_VAIN_WHILE_DISMISSED(
      "After a reinstatement nobody is told that whoever was to take it over has not answered.",
      ours(Verification.class, "reinstate", "of", "nothingMissed")),

  LINK_TO_THE_EARLIER_ONE_LOST(
      "A hazard that came back does not know as what.",
      ours(HazardEvolution.class, "after", "recurring", "linkLost")),
  REPETITION_FORGOTTEN(
      "That it is one of many is told and not remembered.",
      ours(HazardEvolution.class, "after", "repeated", "notRepeated")),

  // Whose it is, and how it stands
  TRANSFER_TAKES_NO_PLAN_ALONG(
      "The plan of the enterprise before is the next one's.",
      ours(Facets.class, "transferred", "plan", "planStays")),
  DUTY_HANDED_OVER_AFTER_THE_END(
      "The township gets what is over.", ours(Duties.class, "handToTownship", "over", "goesOn")),
  LISTED_FOR_EVER(
      "What was taken off the list, handed over or gone stays listed.",
      ours(HazardEvolution.class, "after", "unlisted", "staysListed")),
  STILL_RECTIFYING(
      "A submission leaves the hazard where it was.",
      ours(HazardEvolution.class, "after", "rectified", "notRectified"));

  private final String instead;
  private final Swap swap;

  HazardFault(String instead, Swap swap) {
    this.instead = instead;
    this.swap = swap;
  }

  private static Swap ours(Class<?> in, String method, String call, String with) {
    return answered(in, method, call, HazardBugs.class, with);
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
