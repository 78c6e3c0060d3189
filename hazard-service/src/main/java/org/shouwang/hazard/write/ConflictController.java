package org.shouwang.hazard.write;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.hazard.write.Conflict.Resolution;
import org.shouwang.hazard.write.Conflict.State;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.PartReader;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.ItemCall;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offline items that did not fit any more, and what a person decides about them (离线冲突). */
@RestController
@RequestMapping("/api/v1/hazards/conflicts")
class ConflictController {
  /** They decide about what others sent; everybody decides about what she sent herself. */
  private static final List<Role> DECIDING =
      List.of(COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER);

  private final Conflicts conflicts;
  private final Intake intake;
  private final OfflineCommands commands;
  private final PartReader parts;
  private final Tenancy tenancy;
  private final Reach reach;
  private final Offers offers;
  private final Clock clock;

  ConflictController(
      Conflicts conflicts,
      Intake intake,
      OfflineCommands commands,
      PartReader parts,
      Tenancy tenancy,
      Reach reach,
      Offers offers,
      Clock clock) {
    this.conflicts = conflicts;
    this.intake = intake;
    this.commands = commands;
    this.parts = parts;
    this.tenancy = tenancy;
    this.reach = reach;
    this.offers = offers;
    this.clock = clock;
  }

  /** The conflicts that the caller may decide about, the newest first. */
  @GetMapping
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
        BUREAU_LEADER
      },
      tenant = Tenant.OF_CALLER)
  Page<Conflict> list(
      Caller caller, Paging paging, @RequestParam(defaultValue = "OPEN") State state) {
    Bson own =
        and(
            eq("sender", caller.account()),
            eq("district", Objects.toString(caller.district(), "")));
    Bson within = decides(caller) ? or(own, reach.of(caller)) : own;
    List<Conflict> found =
        conflicts.list(within, state, paging.position().orElse(null), paging.probe());
    return paging.page(found, Conflicts::place, null);
  }

  /**
   * 补入: applies it after all, as its sender's deed.
   *
   * @param body when it is to have happened: by default now, for the hazard has gone on since
   */
  @PostMapping("/{id}/application")
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
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  CommandResponse apply(
      @PathId("cfl") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody(required = false) Bodies.@Nullable Step body) {
    Conflict conflict = entitled(id, caller);
    Instant at = call.at(Bodies.Step.at(body));
    conflicts.applying(conflict);
    CommandResponse done;
    try {
      done = applied(conflict, call, at);
    } catch (Rejected | ProblemException refused) {
      // Nothing was recorded. Where that is not known, it stays as it is and can only be applied.
      conflicts.reopened(conflict);
      throw refused;
    }
    conflicts.applied(conflict, new Resolution(by(call), now(), null, call.commandId()));
    return done;
  }

  /** Under the id that it was sent with: whatever else sends it again meets what was done here. */
  private CommandResponse applied(Conflict conflict, CommandCall call, Instant at) {
    ItemCall item = call.recorded(conflict.commandId(), conflict.digest());
    Shown body = parts.read(parts.parse(conflict.body()), conflict.type().body);
    if (body instanceof ReportBody report) {
      Source source = Objects.requireNonNull(conflict.source());
      return offers.withReport(
          report.evidence(),
          conflict.sender(),
          conflict.commandId(),
          conflict.hazardId(),
          conflict.owner(),
          at,
          offer ->
              item.entitled(
                      intake.report(
                          conflict.hazardId(),
                          conflict.owner(),
                          source,
                          conflict.sender(),
                          at,
                          report,
                          offer),
                      true)
                  .response());
    }
    return commands.followUp(
        conflict.type(),
        conflict.hazardId(),
        conflict.sender(),
        conflict.commandId(),
        at,
        body,
        command -> item.entitled(command, false).response());
  }

  /** 放弃: it is not applied, for a reason. */
  @PostMapping("/{id}/discarding")
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
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  Conflict discard(
      @PathId("cfl") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody Bodies.Reason body) {
    return conflicts.discarded(
        entitled(id, caller), new Resolution(by(call), now(), body.reason(), call.commandId()));
  }

  private Conflict entitled(String id, Caller caller) {
    Conflict conflict =
        conflicts.find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    boolean own =
        conflict.sender().id().equals(caller.account())
            && conflict.sender().district().equals(caller.district());
    tenancy.require(own || (decides(caller) && tenancy.visible(caller, conflict.owner())));
    return conflict;
  }

  private static boolean decides(Caller caller) {
    return DECIDING.stream().anyMatch(caller::is);
  }

  private static String by(CommandCall call) {
    return call.by().personOrId();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
