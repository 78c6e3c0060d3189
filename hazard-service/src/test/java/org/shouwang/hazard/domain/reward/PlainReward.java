package org.shouwang.hazard.domain.reward;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.Stage;
import org.shouwang.hazard.domain.planted.Model;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.reward.RewardCommand.*;

/** A reward as a cashier would keep it. Shares no code with its rules. */
final class PlainReward implements Model<Reward, RewardCommand> {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  String state = "NONE";
  @Nullable Instant claimUntil;
  private int amount;
  private boolean unhandled;
  private final Set<String> judges = new HashSet<>();
  private Instant since = Instant.MIN;

  @Override
  public boolean accepts(RewardCommand command) {
    boolean inOrder = !command.at().isBefore(since);
    return switch (command) {
      case AssessReward c -> at("NONE") && rewarded(c) && amount(c) != null;
      case ApproveReward c ->
          inOrder
              && at("ASSESSED")
              && !judges.contains(c.by().personOrId())
              && found(c.report(), c.at())
              && news(c.report(), c.hazard(), unhandled)
              && only(c.rivals());
      case NotifyReward c -> inOrder && at("APPROVED");
      case ClaimReward c -> inOrder && at("NOTIFIED") && c.at().isBefore(claimUntil);
      case PayReward c -> inOrder && at("CLAIMED") && c.tokenFits();
      case DenyReward c ->
          (at("NONE")
                  || inOrder
                      && Set.of("ASSESSED", "APPROVED", "NOTIFIED", "CLAIMED").contains(state))
              && found(c.report(), c.at());
      case LapseReward c -> inOrder && at("NOTIFIED") && !c.at().isBefore(claimUntil);
    };
  }

  /** Found to be true, and by then. */
  private static boolean found(PublicReport report, Instant at) {
    return report instanceof PublicReport.Known known
        && known.hazardId() != null
        && !at.isBefore(known.substantiatedAt());
  }

  private static boolean only(Rivals rivals) {
    return rivals.earlierReport() == null && rivals.rewardedReport() == null;
  }

  private static boolean rewarded(AssessReward c) {
    if (!found(c.report(), c.at()) || !news(c.report(), c.hazard(), c.unhandled())) {
      return false;
    }
    boolean major = graded((Hazard.Known) c.hazard()) == Grade.MAJOR;
    return !((PublicReport.Known) c.report()).intake().dutyHolder()
        && c.basis() != (major ? Basis.GENERAL_HAZARD : Basis.MAJOR_HAZARD)
        && only(c.rivals());
  }

  /** Confirmed, and not known to the regulator before, or not handled. */
  private static boolean news(PublicReport report, Hazard told, boolean unhandled) {
    return told instanceof Hazard.Known hazard
        && graded(hazard) != null
        && (unhandled
            || ofThePublic(hazard)
            || !hazard.reportedAt().isBefore(((PublicReport.Known) report).intake().receivedAt()));
  }

  private static boolean ofThePublic(Hazard.Known hazard) {
    String finding = hazard.report().findingId();
    return finding != null && finding.split("-")[0].equals("pr");
  }

  /** As what it was confirmed, wherever it went from there; null where it never was. */
  private static @Nullable Grade graded(Hazard.Known hazard) {
    if (hazard.stage() instanceof Stage.Treated treated) {
      return treated.confirmation().grade();
    }
    if (hazard.stage() instanceof Stage.Extinguished gone) {
      return gone.stood().grade();
    }
    return hazard.stage() instanceof Stage.TransferredOut out ? out.stood().grade() : null;
  }

  /** Fifteen in a hundred of the fine, or what the officer says; null where neither will do. */
  private static @Nullable Integer amount(AssessReward c) {
    Integer set = c.amountYuan();
    if (c.fineYuan() < 0) {
      return null;
    }
    if (c.basis() == Basis.MAJOR_HAZARD) {
      long share = Math.round(c.fineYuan() * 15L / 100.0);
      return set != null ? null : (int) Math.max(3_000, Math.min(share, 300_000));
    }
    boolean fits = c.basis() == Basis.GENERAL_HAZARD && set != null && set >= 500 && set <= 5_000;
    return fits ? set : null;
  }

  @Override
  public void apply(RewardCommand command) {
    since = command.at();
    switch (command) {
      case AssessReward c -> {
        state = "ASSESSED";
        amount = amount(c);
        unhandled = c.unhandled();
        judges.add(c.by().personOrId());
        judges.addAll(((PublicReport.Known) c.report()).verifiers());
      }
      case ApproveReward c -> state = "APPROVED";
      case NotifyReward c -> {
        state = "NOTIFIED";
        claimUntil =
            c.at().atZone(SHANGHAI).toLocalDate().plusDays(61).atStartOfDay(SHANGHAI).toInstant();
      }
      case ClaimReward c -> state = "CLAIMED";
      case PayReward c -> state = "PAID";
      case DenyReward c -> state = "DENIED";
      case LapseReward c -> state = "LAPSED";
    }
  }

  @Override
  public boolean agrees(Reward reward) {
    if (!(reward instanceof Reward.Known known)) {
      return at("NONE");
    }
    return at(known.status().name())
        && known.amountYuan() == amount
        && known.judges().equals(judges)
        && Objects.equals(known.claimUntil(), claimUntil)
        && known.since().equals(since);
  }

  @Override
  public Map<String, @Nullable Object> known() {
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put("row:status", state);
    known.put("row:amountYuan", amount);
    known.put("row:claimUntil", claimUntil);
    if (at("NOTIFIED")) {
      known.put("timer:lapse", claimUntil);
    }
    known.put("row:settledAt", Set.of("PAID", "DENIED", "LAPSED").contains(state) ? since : null);
    return known;
  }

  private boolean at(String wanted) {
    return state.equals(wanted);
  }
}
