package org.shouwang.hazard.domain.reward;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.reward.RewardEvent.RewardAssessed;

/** What the rules answer under a {@link RewardFault}: the arguments are those of the real ones. */
final class RewardBugs {
  private RewardBugs() {}

  static List<String> noVerifiers(RewardAssessed event) {
    return List.of();
  }

  static void notAskedAgain(Rivals rivals) {}

  static Hazard.@Nullable Known asItWas(
      Hazard hazard, PublicReport.Known report, boolean unhandled) {
    return hazard instanceof Hazard.Known known ? known : null;
  }

  static boolean wheneverReported(Hazard.Known hazard, PublicReport.Known report) {
    return hazard.reportedAt().isBefore(report.intake().receivedAt());
  }

  static long unbounded(long value, long least, long most) {
    return value;
  }

  static Reward.Known stillClaimed(Reward.Known reward, RewardStatus next, Instant at) {
    return reward.to(next == RewardStatus.PAID ? RewardStatus.CLAIMED : next, at);
  }
}
