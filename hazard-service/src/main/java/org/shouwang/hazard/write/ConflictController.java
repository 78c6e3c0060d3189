package org.shouwang.hazard.write;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.offline.Appliers;
import org.shouwang.kit.offline.ConflictDesk;
import org.shouwang.kit.offline.KeptItem.State;
import org.shouwang.kit.problem.PartReader;
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
  private final ConflictDesk<Conflict> desk;
  private final Intake intake;
  private final OfflineCommands commands;
  private final Histories histories;
  private final PartReader parts;
  private final Tenancy tenancy;
  private final Offers offers;

  ConflictController(
      Conflicts conflicts,
      Intake intake,
      OfflineCommands commands,
      Histories histories,
      PartReader parts,
      Tenancy tenancy,
      Reach reach,
      Offers offers,
      Clock clock) {
    this.desk =
        new ConflictDesk<>(
            conflicts,
            tenancy,
            reach,
            clock,
            new Appliers(ConflictRejection.PERSONAL_DEED, ConflictRejection.OWN_ENTERPRISE));
    this.intake = intake;
    this.commands = commands;
    this.histories = histories;
    this.parts = parts;
    this.tenancy = tenancy;
    this.offers = offers;
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
    return desk.list(caller, paging, state);
  }

  /**
   * 补入: applies it after all, as its sender's deed. Whoever does must reach it as of now, for it
   * may have left the sender's reach.
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
      tenant = Tenant.OF_COOPERATIVE)
  CommandResponse apply(
      @PathId("cfl") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody(required = false) Bodies.@Nullable Step body) {
    Conflict conflict = desk.entitled(id, caller);
    Instant at = call.at(Bodies.Step.at(body));
    return desk.apply(
        conflict, owner(conflict), caller, call, item -> applied(conflict, item, caller, at));
  }

  /** Its report may have arrived since it was kept, or the hazard have been transferred. */
  private Owner owner(Conflict conflict) {
    return histories.hazard(conflict.hazardId()) instanceof Hazard.Known known
        ? known.owner()
        : conflict.owner();
  }

  private CommandResponse applied(Conflict conflict, ItemCall item, Caller caller, Instant at) {
    Shown body = parts.read(parts.parse(conflict.body()), conflict.type().body);
    if (body instanceof ReportBody report) {
      tenancy.require(caller, conflict.owner());
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
        command -> item.change(command).response());
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
    return desk.discard(desk.entitled(id, caller), call, body.reason());
  }
}
