package org.shouwang.hazard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.ACCEPT_BY;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.REPORT;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.timer;
import static org.shouwang.hazard.domain.reward.RewardFacts.CLAIM_UNTIL;
import static org.shouwang.hazard.domain.reward.RewardFacts.REWARD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.domain.reward.RewardFacts;
import org.shouwang.hazard.publish.PublicReportContractMapping;
import org.shouwang.hazard.publish.RewardContractMapping;
import org.shouwang.kit.deadline.Deadline;
import org.shouwang.kit.deadline.TimerChange;
import org.shouwang.kit.domain.Command;

/** Each deadline of reports and rewards is watched, and asks for what its rules take. */
class PublicReportTimersTest {
  private final PublicReportTimers timers = new PublicReportTimers();

  @Test
  void whatIsDueOfAReportIsWatchedFromTheEventThatSetsIt() {
    assertThat(set(ReportFacts.received())).containsExactly("acceptance " + ACCEPT_BY);
    assertThat(set(ReportFacts.accepted()))
        .containsExactly("verification " + ReportFacts.VERIFY_BY);
    assertThat(set(ReportFacts.extended()))
        .containsExactly("verification " + ReportFacts.EXTENDED_TO);
    for (ReportEvent outcome :
        List.of(
            ReportFacts.declined(),
            ReportFacts.forwarded(),
            ReportFacts.substantiated(),
            ReportFacts.refuted())) {
      assertThat(set(outcome)).containsExactly("reply " + ReportFacts.REPLY_BY);
    }
    assertThat(set(RewardFacts.notified())).containsExactly("lapse " + CLAIM_UNTIL);
    assertThat(set(ReportFacts.begun())).isEmpty();
  }

  @Test
  void anOverdueReportAndAnUnclaimedRewardAreAskedToSaySo() {
    assertThat(command("acceptance", REPORT, ACCEPT_BY))
        .isEqualTo(ReportFacts.miss(Limit.ACCEPTANCE, ACCEPT_BY));
    assertThat(command("verification", REPORT, ReportFacts.VERIFY_BY))
        .isEqualTo(ReportFacts.miss(Limit.VERIFICATION, ReportFacts.VERIFY_BY));
    assertThat(command("reply", REPORT, ReportFacts.REPLY_BY))
        .isEqualTo(ReportFacts.miss(Limit.REPLY, ReportFacts.REPLY_BY));
    assertThat(command("lapse", REWARD, CLAIM_UNTIL)).isEqualTo(RewardFacts.lapse(CLAIM_UNTIL));
  }

  private Command command(String name, String aggregate, Instant due) {
    return timers.command(new Deadline(aggregate, name, 1, due, "371102", "evt"), timer());
  }

  private List<String> set(ReportEvent event) {
    return set(new PublicReportContractMapping().toContract(event));
  }

  private List<String> set(RewardEvent event) {
    return set(new RewardContractMapping().toContract(event));
  }

  private List<String> set(ContractEvent event) {
    List<String> set = new ArrayList<>();
    for (TimerChange change : timers.changes(event, null)) {
      if (change.pending()) {
        set.add(change.timer() + " " + change.due());
      }
    }
    return set;
  }
}
