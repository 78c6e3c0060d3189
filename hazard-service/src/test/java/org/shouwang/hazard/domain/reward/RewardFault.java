package org.shouwang.hazard.domain.reward;

import static org.shouwang.hazard.domain.planted.Swap.answered;
import static org.shouwang.hazard.domain.planted.Swap.unguarded;

import org.shouwang.hazard.domain.planted.Fault;
import org.shouwang.hazard.domain.planted.Swap;

/** Faults of the rules for rewards: each is what somebody might have written instead. */
enum RewardFault implements Fault {
  APPROVED_BY_A_JUDGE(
      "Who verified the report approves its reward.",
      unguarded(RewardDecider.class, "decide", RewardRejection.APPROVER_NOT_INDEPENDENT)),
  VERIFIERS_FORGOTTEN(
      "Only who assessed is barred from approving.",
      ours(RewardDecider.class, "evolve", "verifierIds", "noVerifiers")),
  SECOND_REPORTER_REWARDED(
      "Whoever reports the same hazard later is rewarded too.",
      unguarded(Assessment.class, "first", RewardRejection.NOT_THE_FIRST_REPORT)),
  HAZARD_REWARDED_TWICE(
      "A hazard is rewarded though another report of it was.",
      unguarded(Assessment.class, "first", RewardRejection.HAZARD_REWARDED_ALREADY)),
  RIVALS_NOT_ASKED_AGAIN(
      "Whether there is another report is asked at the assessment alone.",
      ours(Assessment.class, "again", "first", "notAskedAgain")),
  HAZARD_NOT_ASKED_AGAIN(
      "What the hazard turned out to be after the assessment is not asked.",
      ours(Assessment.class, "again", "news", "asItWas")),
  DUTY_HOLDER_REWARDED(
      "Whose duty it is to find hazards is rewarded for it.",
      unguarded(Assessment.class, "assess", RewardRejection.DUTY_HOLDER_EXCLUDED)),
  KNOWN_HAZARD_REWARDED(
      "A hazard is rewarded that was known and handled before.",
      unguarded(Assessment.class, "news", RewardRejection.HAZARD_KNOWN_BEFORE)),
  RIVAL_TAKEN_FOR_KNOWLEDGE(
      "What another reporter told counts as the regulator's knowledge.",
      ours(Assessment.class, "news", "knownBefore", "wheneverReported")),
  MAJOR_RATE_FOR_A_GENERAL_HAZARD(
      "A general hazard is rewarded as a major one.",
      unguarded(Assessment.class, "assess", RewardRejection.BASIS_NEEDS_MAJOR)),
  GENERAL_RATE_FOR_A_MAJOR_HAZARD(
      "A major hazard is rewarded as a general one.",
      unguarded(Assessment.class, "assess", RewardRejection.BASIS_NEEDS_GENERAL)),
  NO_CAP(
      "The share of a fine has neither a least nor a most.",
      ours(RewardScheme.Rule.class, "ofFine", "clamp", "unbounded")),
  AMOUNT_AS_SHE_LIKES(
      "An officer sets any amount.",
      unguarded(Assessment.class, "amount", RewardRejection.AMOUNT_OUT_OF_RANGE)),
  CLAIMED_TOO_LATE(
      "A reward is claimed after its last day.",
      unguarded(RewardDecider.class, "decide", RewardRejection.CLAIM_TOO_LATE)),
  LAPSED_TOO_EARLY(
      "A reward lapses before its last day is over.",
      unguarded(RewardDecider.class, "decide", RewardRejection.NOT_LAPSED_YET)),
  PAID_WITHOUT_THE_TOKEN(
      "Whoever comes is paid.",
      unguarded(RewardDecider.class, "decide", RewardRejection.WRONG_CLAIM_TOKEN)),
  PAID_AGAIN(
      "A reward that was paid stays claimed.",
      ours(RewardDecider.class, "evolve", "to", "stillClaimed")),
  ASSESSED_BEFORE_IT_WAS_TRUE(
      "A reward is assessed before its report was found to be true.",
      unguarded(Assessment.class, "substantiated", RewardRejection.OUT_OF_ORDER)),
  TIME_ORDER_IGNORED(
      "What happened before the last step is taken as well.",
      unguarded(RewardDecider.class, "in", RewardRejection.OUT_OF_ORDER));

  private final String instead;
  private final Swap swap;

  RewardFault(String instead, Swap swap) {
    this.instead = instead;
    this.swap = swap;
  }

  private static Swap ours(Class<?> in, String method, String call, String with) {
    return answered(in, method, call, RewardBugs.class, with);
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
