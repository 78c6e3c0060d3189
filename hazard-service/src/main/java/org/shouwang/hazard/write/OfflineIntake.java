package org.shouwang.hazard.write;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.hazard.known.Enterprises;
import org.shouwang.hazard.write.OfflineItem.Type;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.offline.KeptItem.State;
import org.shouwang.kit.offline.OfflineBatch;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.PartReader;
import org.shouwang.kit.problem.Problem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.problem.ProblemWriter;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.ItemCall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes what was done to hazards without a network. */
@Component
class OfflineIntake extends OfflineBatch<OfflineIntake.Read, Conflict> {
  private final Intake intake;
  private final Enterprises enterprises;
  private final Tenancy tenancy;
  private final OfflineCommands commands;
  private final Histories histories;
  private final Offers offers;
  private final Clock clock;

  OfflineIntake(
      Intake intake,
      Enterprises enterprises,
      Tenancy tenancy,
      OfflineCommands commands,
      Conflicts conflicts,
      Histories histories,
      PartReader parts,
      ProblemWriter problems,
      Offers offers,
      Clock clock) {
    super(conflicts, parts, problems);
    this.intake = intake;
    this.enterprises = enterprises;
    this.tenancy = tenancy;
    this.commands = commands;
    this.histories = histories;
    this.offers = offers;
    this.clock = clock;
  }

  /** An item with its body. */
  record Read(OfflineItem item, Shown body) implements Item {
    @Override
    public String key() {
      return item.key();
    }

    @Override
    public @Nullable Instant occurredAt() {
      return body.occurredAt();
    }

    @Override
    public boolean begins() {
      return item.type() == Type.REPORT;
    }
  }

  @Override
  protected Read read(JsonNode node, Caller caller) {
    OfflineItem item = parts.read(node, OfflineItem.class);
    if (!item.type().admits(caller)) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    item.demandTarget();
    return new Read(item, parts.read(item.body(), item.type().body));
  }

  @Override
  protected ItemCall.Done attempt(Read read, ItemCall call, Caller caller, CommandCall batch) {
    Instant at = call.at(read.occurredAt());
    String hazard = hazard(read.item(), call, batch);
    return read.body() instanceof ReportBody body
        ? offers.withReport(
            body.evidence(),
            call.by(),
            call.commandId(),
            hazard,
            intake.owner(caller, body),
            at,
            offer -> call.create(intake.report(hazard, caller, call.by(), at, body, offer)))
        : commands.followUp(
            read.item().type(), hazard, call.by(), call.commandId(), at, read.body(), call::change);
  }

  /** The id of a hazard follows from the key under which it is reported, now, earlier or later. */
  private static String hazard(OfflineItem item, ItemCall call, CommandCall batch) {
    if (item.type() == Type.REPORT) {
      return call.newId("hz");
    }
    if (item.reportKey() != null) {
      return batch.item(item.reportKey(), new byte[0]).newId("hz");
    }
    String named = item.hazardId();
    if (named == null || !Ids.wellFormed("hz", named)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return named;
  }

  /** Also where its hazard's report has not arrived, or what it is about has left her reach. */
  @Override
  protected boolean outlived(Problem problem, Read read, Caller caller) {
    return super.outlived(problem, read, caller)
        || (problem.status() == 404
            && (read.item().reportKey() != null || onceInReach(read, caller)));
  }

  /** Whether it was the sender's to do when it happened, and what it is about is hers no more. */
  private boolean onceInReach(Read read, Caller caller) {
    Instant told = read.occurredAt();
    if (told == null) {
      return false;
    }
    if (read.body() instanceof ReportBody body) {
      return enterprises.ownerOfHazardThen(body.enterpriseId(), caller, told).isPresent();
    }
    return read.item().hazardId() != null
        && histories.hazard(read.item().hazardId()) instanceof Hazard.Known known
        && known.owner().district().equals(caller.district())
        && !tenancy.visible(caller, known.owner())
        && (known.wasOf(caller.enterprise(), told)
            || enterprises.wasOf(known.owner().cooperative(), caller, told));
  }

  @Override
  protected Conflict conflict(
      String id, Read read, ItemCall call, Caller caller, CommandCall batch, Problem problem) {
    String hazard = hazard(read.item(), call, batch);
    Owner owner = owner(read, hazard, caller);
    Source source =
        read.body() instanceof ReportBody body ? Intake.source(body.source(), caller, owner) : null;
    return new Conflict(
        id,
        State.OPEN,
        owner,
        read.item().type(),
        hazard,
        read.occurredAt(),
        source,
        parts.text(read.item().body()),
        call.by(),
        call.commandId(),
        call.digest(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        problem.type().substring("urn:shouwang:problem:".length()),
        problem.texts().zh(),
        problem.texts().en(),
        null);
  }

  private Owner owner(Read read, String hazard, Caller caller) {
    if (read.body() instanceof ReportBody body) {
      return Optional.ofNullable(read.occurredAt())
          .flatMap(told -> enterprises.ownerOfHazardThen(body.enterpriseId(), caller, told))
          .orElseGet(() -> intake.owner(caller, body));
    }
    Hazard known = histories.hazard(hazard);
    String district = caller.district();
    return known instanceof Hazard.Unreported
        ? new Owner(district == null ? "" : district, caller.cooperative(), caller.enterprise())
        : new HazardDecider().owner(known);
  }
}
