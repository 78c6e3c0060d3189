package org.shouwang.hazard.domain.reward;

import static org.shouwang.hazard.domain.reward.RewardRejection.*;
import static org.shouwang.hazard.domain.reward.RewardStatus.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.reward.Reward.Known;
import org.shouwang.hazard.domain.reward.Reward.None;
import org.shouwang.hazard.domain.reward.RewardCommand.*;
import org.shouwang.hazard.domain.reward.RewardEvent.*;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/** The rules for rewards (举报奖励). */
public final class RewardDecider implements Decider<Reward, RewardCommand, RewardEvent> {
  private static final Set<RewardStatus> UNSETTLED =
      EnumSet.of(ASSESSED, APPROVED, NOTIFIED, CLAIMED);

  @Override
  public Reward initial() {
    return new None();
  }

  @Override
  public List<RewardEvent> decide(Reward state, RewardCommand command) {
    if (command instanceof AssessReward c) {
      require(state instanceof None, ALREADY_ASSESSED);
      return List.of(Assessment.assess(c));
    }
    if (state instanceof None && command instanceof DenyReward c) {
      return List.of(denied(c, Assessment.substantiated(c.report(), c.at())));
    }
    if (!(state instanceof Known reward)) {
      throw new Rejected(NO_SUCH_REWARD);
    }
    return List.of(decide(reward, command));
  }

  private static RewardEvent decide(Known reward, RewardCommand command) {
    return switch (command) {
      case AssessReward c -> throw new IllegalStateException("handled above");
      case ApproveReward c -> {
        in(reward, EnumSet.of(ASSESSED), c, NOT_TO_APPROVE);
        require(!reward.judges().contains(c.by().personOrId()), APPROVER_NOT_INDEPENDENT);
        Assessment.again(c, reward.unhandled());
        yield new RewardApproved(c.at(), c.remark(), c.by().personOrId());
      }
      case NotifyReward c -> {
        in(reward, EnumSet.of(APPROVED), c, NOT_TO_NOTIFY);
        yield new RewardNotified(
            c.at(), c.scheme().claimUntil(c.at()), c.by().personOrId(), c.scheme().version());
      }
      case ClaimReward c -> {
        in(reward, EnumSet.of(NOTIFIED), c, NOT_TO_CLAIM);
        require(c.at().isBefore(claimUntil(reward)), CLAIM_TOO_LATE);
        yield new RewardClaimed(c.at());
      }
      case PayReward c -> {
        in(reward, EnumSet.of(CLAIMED), c, NOT_TO_PAY);
        require(c.tokenFits(), WRONG_CLAIM_TOKEN);
        yield new RewardPaid(c.at(), reward.amountYuan(), c.by().personOrId());
      }
      case DenyReward c -> {
        in(reward, UNSETTLED, c, NOT_TO_DENY);
        yield denied(c, Assessment.substantiated(c.report(), c.at()));
      }
      case LapseReward c -> {
        in(reward, EnumSet.of(NOTIFIED), c, NOT_TO_LAPSE);
        require(!c.at().isBefore(claimUntil(reward)), NOT_LAPSED_YET);
        yield new RewardLapsed(c.at(), claimUntil(reward));
      }
    };
  }

  private static RewardEvent denied(DenyReward c, PublicReport.Known report) {
    return new RewardDenied(
        c.at(),
        report.intake().district(),
        c.reportId(),
        Assessment.hazardOf(report),
        c.ground(),
        c.reason(),
        c.by().personOrId());
  }

  private static void in(
      Known reward, Set<RewardStatus> wanted, RewardCommand command, RewardRejection otherwise) {
    require(wanted.contains(reward.status()), otherwise);
    require(!command.at().isBefore(reward.since()), OUT_OF_ORDER);
  }

  private static Instant claimUntil(Known reward) {
    Instant until = reward.claimUntil();
    if (until == null) {
      throw new IllegalStateException("who was notified knows until when");
    }
    return until;
  }

  @Override
  public Reward evolve(Reward state, RewardEvent event) {
    return switch (event) {
      case RewardAssessed e -> {
        Set<String> judges = new HashSet<>(e.verifierIds());
        judges.add(e.assessorId());
        yield new Known(
            e.district(),
            e.reportId(),
            e.hazardId(),
            ASSESSED,
            e.amountYuan(),
            e.unhandled(),
            judges,
            null,
            e.occurredAt());
      }
      case RewardDenied e ->
          state instanceof Known known
              ? known.to(DENIED, e.occurredAt())
              : new Known(
                  e.district(),
                  e.reportId(),
                  e.hazardId(),
                  DENIED,
                  0,
                  false,
                  Set.of(),
                  null,
                  e.occurredAt());
      case RewardApproved e -> ((Known) state).to(APPROVED, e.occurredAt());
      case RewardNotified e -> ((Known) state).claimableUntil(e.claimUntil(), e.occurredAt());
      case RewardClaimed e -> ((Known) state).to(CLAIMED, e.occurredAt());
      case RewardPaid e -> ((Known) state).to(PAID, e.occurredAt());
      case RewardLapsed e -> ((Known) state).to(LAPSED, e.occurredAt());
    };
  }

  @Override
  public Owner owner(Reward state) {
    return new Owner(((Known) state).district(), null, null);
  }
}
