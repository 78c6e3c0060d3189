package org.shouwang.reporting.read.scoreboard;

import static org.shouwang.kit.access.Role.*;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.shouwang.reporting.figures.AsOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports, as of any instant: {@code ?asOf=}, and after one's own writes: {@code ?after=}. */
@RestController
@RequestMapping("/api/v1/reports")
final class ReportsController {
  private final Scoreboards scoreboards;
  private final OwnWrites ownWrites;
  private final Tenancy tenancy;
  private final Clock clock;

  ReportsController(Scoreboards scoreboards, OwnWrites ownWrites, Tenancy tenancy, Clock clock) {
    this.scoreboards = scoreboards;
    this.ownWrites = ownWrites;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  @GetMapping("/cooperatives/{id}/scoreboard")
  @Access(
      roles = {
        BUREAU_LEADER,
        OFFICER,
        TOWNSHIP_OFFICER,
        REWARD_OFFICER,
        AUDITOR,
        CITY_SYSTEM,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        PRINCIPAL,
        SAFETY_MANAGER,
        EMPLOYEE,
        EXPERT
      },
      tenant = Tenant.OF_COOPERATIVE)
  Scoreboard scoreboard(
      @PathId("coop") String id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) String @Nullable [] after,
      Caller caller) {
    Instant instant = instant(asOf);
    ownWrites.await(after);
    CooperativeCard card =
        scoreboards.card(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(caller, new Owner(card.district(), id, null), card.township());
    return scoreboards.scoreboard(id, card, instant);
  }

  @GetMapping("/districts/{code}/overview")
  @Access(
      roles = {BUREAU_LEADER, OFFICER, REWARD_OFFICER, AUDITOR, CITY_SYSTEM},
      tenant = Tenant.OF_RESOURCE)
  Overview overview(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) String @Nullable [] after,
      @RequestParam(defaultValue = "name") String sort,
      Paging paging,
      Caller caller) {
    tenancy.require(caller, new Owner(code, null, null));
    Instant instant =
        paging.position().map(at -> Cursor.parse(at).asOf()).orElseGet(() -> instant(asOf));
    TableOrder order =
        TableOrder.parse(sort)
            .orElseThrow(
                () ->
                    ProblemException.invalidQuery(
                        "sort",
                        "应为以下之一，前加减号为降序：" + TableOrder.choices() + "。",
                        "Takes one of these, with a minus for descending: "
                            + TableOrder.choices()
                            + "."));
    ownWrites.await(after);
    return scoreboards.overview(code, instant, order, paging);
  }

  private Instant instant(@Nullable String asOf) {
    try {
      return AsOf.parse(asOf, clock.instant());
    } catch (AsOf.FutureException e) {
      throw ProblemException.invalidQuery("asOf", "不能晚于现在。", "Cannot lie in the future.");
    } catch (DateTimeException e) {
      throw ProblemException.invalidQuery(
          "asOf",
          "应为日期（2026-06-30）或带时区的时刻（2026-06-30T08:00:00+08:00）。",
          "Takes a date (2026-06-30) or an instant with its offset (2026-06-30T00:00:00Z).");
    }
  }
}
