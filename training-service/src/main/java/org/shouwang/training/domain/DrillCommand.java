package org.shouwang.training.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;

/** What can be asked of a drill. */
public sealed interface DrillCommand extends Command {

  /**
   * 记录演练.
   *
   * @param owner district, and the cooperative that held it or the enterprise whose own it was
   * @param kind what plan it tested
   * @param scenario the scenario
   * @param participants enterprises that took part
   * @param attendance people present, a head count
   * @param evaluation what the evaluation found, in words
   */
  record RecordDrill(
      String target,
      Actor by,
      Instant at,
      Owner owner,
      DrillKind kind,
      String scenario,
      List<String> participants,
      int attendance,
      @Nullable String evaluation)
      implements DrillCommand {}

  /** 记演练问题: what the drill showed to be wrong at one of its participants. */
  record RecordDrillFinding(String target, Actor by, Instant at, DrillFinding finding)
      implements DrillCommand {}
}
