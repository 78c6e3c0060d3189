package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.expertOrOfficer;
import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.Guards.is;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.hazard.domain.Facets.Cycle;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Assignment;
import org.shouwang.hazard.domain.Stage.Rectified;
import org.shouwang.hazard.domain.Stage.Voice;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** 验收与销号: whether the rectification suffices. */
final class Acceptance {
  private Acceptance() {}

  static HazardEvent[] accept(Known hazard, AcceptRectification c) {
    Rectified rectified = judgedBy(hazard, c.by());
    require(
        rectified.confirmation().grade() == Grade.GENERAL
            || hazard.facets().plan() == Plan.APPROVED,
        ACCEPTANCE_NEEDS_PLAN);
    require(c.at().isAfter(rectified.submission().at()), OUT_OF_ORDER);
    require(!spoken(rectified, c.by()), ALREADY_ACCEPTED);
    var accepted =
        new RectificationAccepted(
            c.at(), c.by().personOrId(), c.by().enterprise(), c.by().authority(), c.remark());
    if (!suffices(rectified, c.by().authority())) {
      return new HazardEvent[] {accepted};
    }
    HazardClosed closed = closed(hazard, rectified, c.at());
    LifecyclePolicy policy = c.policy();
    return sampled(hazard, c)
        ? new HazardEvent[] {
          accepted,
          closed,
          new ClosureSampled(
              c.at(), closed.cycle(), policy.sampling().permille(), policy.version()),
          new LookBackScheduled(c.at(), policy.sampling().reviewDueAt(c.at()), policy.version())
        }
        : new HazardEvent[] {
          accepted,
          closed,
          new LookBackScheduled(c.at(), policy.lookBackDueAt(c.at()), policy.version())
        };
  }

  /** 抽查: of what its own enterprise has accepted, some is looked at by somebody else, and soon. */
  private static boolean sampled(Known hazard, AcceptRectification c) {
    return hazard.concerns(c.by().enterprise())
        && c.policy().sampling().hits(c.target(), hazard.facets().cycle().number());
  }

  /** Whether she, or somebody of her authority, has accepted a major hazard already. */
  private static boolean spoken(Rectified rectified, Actor by) {
    return rectified.confirmation().grade() == Grade.MAJOR
        && rectified.voices().stream()
            .anyMatch(voice -> voice.authority() == by.authority() || is(by, voice.personId()));
  }

  /** A major hazard takes both an expert and an officer. */
  private static boolean suffices(Rectified rectified, Authority authority) {
    Set<Authority> voices = EnumSet.of(authority);
    rectified.voices().stream().map(Voice::authority).filter(Objects::nonNull).forEach(voices::add);
    return rectified.confirmation().grade() == Grade.GENERAL
        || voices.containsAll(Set.of(Authority.EXPERT, Authority.OFFICER));
  }

  private static HazardClosed closed(Known hazard, Rectified rectified, Instant at) {
    Instant dueAt = rectified.assignment().dueAt();
    Instant rectifiedAt = rectified.submission().at();
    Instant confirmedAt = rectified.confirmation().at();
    Cycle cycle = hazard.facets().cycle();
    Instant begun = cycle.reopenedAt() == null ? confirmedAt : cycle.reopenedAt();
    return new HazardClosed(
        at,
        confirmedAt,
        rectified.assignment().at(),
        rectified.assignment().originalDueAt(),
        dueAt,
        rectifiedAt,
        at,
        rectified.confirmation().grade(),
        rectified.rejections(),
        !rectifiedAt.isAfter(dueAt),
        cycle.number(),
        Math.toIntExact(cycle.minutesBefore() + Duration.between(begun, at).toMinutes()));
  }

  static HazardEvent[] reject(Known hazard, RejectRectification c) {
    Rectified rectified = judgedBy(hazard, c.by());
    var rejected =
        new RectificationRejected(
            c.at(), c.reason(), c.by().personOrId(), rectified.assignment().dueAt());
    return Stream.concat(
            Stream.of(rejected), Alarms.overdueAgain(hazard, rectified, c.at()).stream())
        .toArray(HazardEvent[]::new);
  }

  private static Rectified judgedBy(Known hazard, Actor by) {
    Rectified rectified = in(Rectified.class, hazard, NOT_TO_ACCEPT);
    require(!fixed(rectified, by), ACCEPTER_NOT_INDEPENDENT);
    if (!ownFindFixedAtOnce(hazard, rectified)) {
      independent(hazard, by, ACCEPTER_NOT_INDEPENDENT);
    }
    require(
        rectified.confirmation().grade() == Grade.GENERAL || expertOrOfficer(by),
        MAJOR_NEEDS_EXPERT_AND_OFFICER);
    return rectified;
  }

  /** Whether she did it: whoever submitted it, or is or was in charge of it (整改责任人). */
  private static boolean fixed(Rectified rectified, Actor by) {
    return is(by, rectified.submission().rectifierId())
        || rectified.assignment().everOf(by.personOrId());
  }

  private static boolean ownFindFixedAtOnce(Known hazard, Rectified rectified) {
    Assignment assignment = rectified.assignment();
    return new QuickFix(
            hazard.report().source(),
            rectified.confirmation().grade(),
            assignment.measure(),
            hazard.facets().cycle().number(),
            rectified.rejections(),
            !rectified.submission().at().isAfter(assignment.originalDueAt()),
            hazard.changedHands())
        .forAColleague();
  }
}
