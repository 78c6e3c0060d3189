package org.shouwang.hazard.read.timeline.replay;

import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.read.timeline.Story;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.TimelineReader;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.PathId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a hazard stood, and what changed (审计回放); whoever sees the timeline sees these. */
@RestController
@RequestMapping("/api/v1/hazards")
class ReplayController {
  private final TimelineReader timelines;
  private final Replays replays;
  private final Tenancy tenancy;

  ReplayController(TimelineReader timelines, Replays replays, Tenancy tenancy) {
    this.timelines = timelines;
    this.replays = replays;
    this.tenancy = tenancy;
  }

  /**
   * The hazard as it stood.
   *
   * @param asOf by when it had happened
   * @param knownAt by when it was recorded
   * @param commit up to which commit of the log
   */
  @GetMapping("/{id}/state")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_COOPERATIVE)
  StateAt state(
      @PathId("hz") String id,
      Caller caller,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String commit) {
    Story story = storyOf(id, caller);
    return replays.at(story, Moment.parse("", asOf, knownAt, commit));
  }

  /** What changed between two moments; without the first, since before the report. */
  @GetMapping("/{id}/diff")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_COOPERATIVE)
  Difference diff(
      @PathId("hz") String id,
      Caller caller,
      @RequestParam(required = false) @Nullable String fromAsOf,
      @RequestParam(required = false) @Nullable String fromKnownAt,
      @RequestParam(required = false) @Nullable String fromCommit,
      @RequestParam(required = false) @Nullable String toAsOf,
      @RequestParam(required = false) @Nullable String toKnownAt,
      @RequestParam(required = false) @Nullable String toCommit) {
    Story story = storyOf(id, caller);
    return replays.between(
        story,
        Moment.parse("from", fromAsOf, fromKnownAt, fromCommit),
        Moment.parse("to", toAsOf, toKnownAt, toCommit));
  }

  private Story storyOf(String id, Caller caller) {
    Story story =
        timelines.replay(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    Timeline timeline = story.timeline();
    tenancy.require(
        caller, new Owner(timeline.district(), timeline.cooperative(), timeline.enterprise()));
    return story;
  }
}
