package org.shouwang.kit.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.store.StoreHealth;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;

/**
 * Says so when the log is not what was signed or its chain does not hold, and how far that is
 * known.
 */
final class CheckpointHealth extends StoreHealth {
  private final CheckpointKeeper keeper;
  private final LogRoundStore rounds;

  CheckpointHealth(StoreConnection store, CheckpointKeeper keeper, LogRoundStore rounds) {
    super(store, "whether the log is what was signed is unknown");
    this.keeper = keeper;
    this.rounds = rounds;
  }

  @Override
  protected void check(Health.Builder health) {
    Optional<LogRound> round = rounds.find();
    round.ifPresent(r -> health.withDetail("verification", details(r)));
    String trouble = keeper.trouble();
    if (trouble != null) {
      health.withDetail("message", trouble);
    }
    if (trouble == null && round.map(LogRound::fault).isEmpty()) {
      health.up();
      return;
    }
    Alarm.LOG_VERIFICATION_FAILED.on(health);
    health.status(KitStatus.DEGRADED);
  }

  private static Map<String, Object> details(LogRound round) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("startedAt", round.startedAt());
    details.put("through", round.through());
    details.put("of", round.target());
    Fault fault = round.fault();
    if (fault != null) {
      details.put("fault", fault);
    }
    LogRound.Whole whole = round.whole();
    if (whole != null) {
      details.put("lastWhole", whole);
    }
    return details;
  }
}
