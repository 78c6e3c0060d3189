package org.shouwang.hazard.domain.reward;

import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.reward.RewardFacts.*;
import static org.shouwang.hazard.domain.reward.RewardRejection.*;
import static org.shouwang.hazard.domain.reward.RewardStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shouwang.hazard.domain.CommandTable;
import org.shouwang.hazard.domain.CommandTable.Row;

/** The table of rewards. */
final class RewardCommandTable {
  private static final int LATE = 20;

  private RewardCommandTable() {}

  static CommandTable<Reward, RewardCommand, RewardEvent, RewardStatus> table() {
    return new CommandTable<>(
        new RewardDecider(),
        Arrays.asList(RewardStatus.values()),
        RewardFacts::wayTo,
        NO_SUCH_REWARD,
        List.of(
            row("核定", assess(), EnumSet.of(NONE), "RewardAssessed", ALREADY_ASSESSED),
            row(
                "审批",
                approve(leader(), LATE, Rivals.NONE),
                EnumSet.of(ASSESSED),
                "RewardApproved",
                NOT_TO_APPROVE),
            row("通知领取", tell(LATE), EnumSet.of(APPROVED), "RewardNotified", NOT_TO_NOTIFY),
            row("领取", claim(day(LATE)), EnumSet.of(NOTIFIED), "RewardClaimed", NOT_TO_CLAIM),
            row("兑付", pay(LATE, true), EnumSet.of(CLAIMED), "RewardPaid", NOT_TO_PAY),
            row(
                "不奖",
                deny(LATE),
                EnumSet.of(NONE, ASSESSED, APPROVED, NOTIFIED, CLAIMED),
                "RewardDenied",
                NOT_TO_DENY),
            row("逾期放弃", lapse(CLAIM_UNTIL), EnumSet.of(NOTIFIED), "RewardLapsed", NOT_TO_LAPSE)));
  }

  private static Row<RewardCommand, RewardStatus> row(
      String zh,
      RewardCommand command,
      Set<RewardStatus> accepted,
      String gives,
      RewardRejection otherwise) {
    return new Row<>(zh, state -> command, accepted, gives, otherwise);
  }
}
