package org.shouwang.hazard.domain.reward;

import static org.shouwang.hazard.domain.reward.RewardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.Stage;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.reward.RewardCommand.ApproveReward;
import org.shouwang.hazard.domain.reward.RewardCommand.AssessReward;
import org.shouwang.hazard.domain.reward.RewardEvent.RewardAssessed;
import org.shouwang.kit.domain.Rejected;

/** 核定: whether a report is rewarded, and with how much. */
final class Assessment {
  private Assessment() {}

  static RewardEvent assess(AssessReward c) {
    PublicReport.Known report = substantiated(c.report(), c.at());
    require(!report.intake().dutyHolder(), DUTY_HOLDER_EXCLUDED);
    Grade grade = grade(news(c.hazard(), report, c.unhandled()));
    require(c.basis() != Basis.MAJOR_HAZARD || grade == Grade.MAJOR, BASIS_NEEDS_MAJOR);
    require(c.basis() != Basis.GENERAL_HAZARD || grade == Grade.GENERAL, BASIS_NEEDS_GENERAL);
    first(c.rivals());
    return new RewardAssessed(
        c.at(),
        report.intake().district(),
        c.reportId(),
        hazardOf(report),
        c.basis(),
        c.fineYuan(),
        amount(c),
        c.unhandled(),
        List.copyOf(report.verifiers()).stream().sorted().toList(),
        c.by().personOrId(),
        c.scheme().version());
  }

  /**
   * What the approval asks once more.
   *
   * @param unhandled whether it was assessed although the hazard was known before
   */
  static void again(ApproveReward c, boolean unhandled) {
    news(c.hazard(), substantiated(c.report(), c.at()), unhandled);
    first(c.rivals());
  }

  private static Hazard.Known news(Hazard hazard, PublicReport.Known report, boolean unhandled) {
    Hazard.Known known = known(hazard);
    require(unhandled || !knownBefore(known, report), HAZARD_KNOWN_BEFORE);
    return known;
  }

  /** What is decided of a reward is decided after the report was found to be true. */
  static PublicReport.Known substantiated(PublicReport report, Instant at) {
    if (!(report instanceof PublicReport.Known known) || known.substantiatedAt() == null) {
      throw new Rejected(REPORT_NOT_SUBSTANTIATED);
    }
    require(!at.isBefore(known.substantiatedAt()), OUT_OF_ORDER);
    return known;
  }

  static String hazardOf(PublicReport.Known report) {
    String hazard = report.hazardId();
    if (hazard == null) {
      throw new IllegalStateException("a substantiated report has its hazard");
    }
    return hazard;
  }

  private static void first(Rivals rivals) {
    require(rivals.earlierReport() == null, NOT_THE_FIRST_REPORT);
    require(rivals.rewardedReport() == null, HAZARD_REWARDED_ALREADY);
  }

  private static Hazard.Known known(Hazard hazard) {
    if (hazard instanceof Hazard.Known known && grade(known) != null) {
      return known;
    }
    throw new Rejected(HAZARD_NOT_CONFIRMED);
  }

  /** Another public report of it is a rival, not the regulator's knowledge. */
  private static boolean knownBefore(Hazard.Known hazard, PublicReport.Known report) {
    return !hazard.report().ofAPublicReport()
        && hazard.reportedAt().isBefore(report.intake().receivedAt());
  }

  /**
   * Of whatever was once confirmed and stands: what came of it later is not the reporter's fault.
   */
  private static @Nullable Grade grade(Hazard.Known hazard) {
    return switch (hazard.stage()) {
      case Stage.Treated treated -> treated.confirmation().grade();
      case Stage.Closed closed -> closed.event().grade();
      case Stage.TransferredOut out -> out.stood().grade();
      case Stage.Extinguished gone -> gone.stood().grade();
      default -> null;
    };
  }

  private static int amount(AssessReward c) {
    require(c.fineYuan() >= 0, FINE_NEGATIVE);
    RewardScheme.Rule rule = c.scheme().rules().get(c.basis());
    if (rule == null) {
      throw new Rejected(BASIS_NOT_REWARDED);
    }
    Integer set = c.amountYuan();
    Integer percent = rule.percentOfFine();
    if (percent != null) {
      require(set == null, AMOUNT_NOT_FREE);
      return rule.ofFine(percent, c.fineYuan());
    }
    if (set == null) {
      throw new Rejected(AMOUNT_NEEDED);
    }
    require(rule.allows(set), AMOUNT_OUT_OF_RANGE);
    return set;
  }
}
