package org.shouwang.membership.domain.cooperative;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a cooperative. */
public sealed interface CooperativeCommand extends Command {

  /** 拟建: proposes a cooperative in the district of who proposes it. */
  record ProposeCooperative(String target, Actor by, Instant at, Profile profile)
      implements CooperativeCommand {}

  /** 试点: begins the pilot. */
  record BeginPilot(String target, Actor by, Instant at) implements CooperativeCommand {}

  /** 评估: says what the pilot showed. */
  record EvaluatePilot(String target, Actor by, Instant at, String conclusion)
      implements CooperativeCommand {}

  /** 推广: rolls it out. */
  record RollOut(String target, Actor by, Instant at) implements CooperativeCommand {}

  /** 解散: ends it, at whatever stage it is. */
  record Dissolve(String target, Actor by, Instant at, String reason)
      implements CooperativeCommand {}

  /**
   * 龙头任命: appoints the lead enterprise.
   *
   * @param until last day of the term, Asia/Shanghai
   * @param activeMember fact: the enterprise is an active member of this cooperative
   * @param ownPerson fact: the person works for the enterprise, or none is named
   */
  record AppointLead(
      String target,
      Actor by,
      Instant at,
      String enterpriseId,
      @Nullable String personId,
      @Nullable LocalDate until,
      boolean activeMember,
      boolean ownPerson)
      implements CooperativeCommand {}
}
