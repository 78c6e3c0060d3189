package org.shouwang.inspection.write;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.domain.Campaign;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.inspection.write.VisitCommandController.CheckInBody;
import org.shouwang.kit.access.Caller;
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

/** Takes what teams did on site without a network. */
@Component
class OfflineVisits extends OfflineBatch<OfflineVisits.Read, Conflict> {
  private final VisitCommands commands;
  private final Histories histories;
  private final Clock clock;

  OfflineVisits(
      VisitCommands commands,
      Conflicts conflicts,
      Histories histories,
      PartReader parts,
      ProblemWriter problems,
      Clock clock) {
    super(conflicts, parts, problems);
    this.commands = commands;
    this.histories = histories;
    this.clock = clock;
  }

  /** An item with its body, and the visit that it is about. */
  record Read(VisitItem item, Object body, String visit) implements Item {
    @Override
    public String key() {
      return item.key();
    }

    @Override
    public @Nullable Instant occurredAt() {
      return VisitItem.occurredAt(body);
    }

    @Override
    public boolean begins() {
      return item.type() == VisitItem.Type.CHECK_IN;
    }
  }

  @Override
  protected Read read(JsonNode node, Caller caller) {
    VisitItem item = parts.read(node, VisitItem.class);
    if (!item.type().admits(caller)) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    item.demandTarget();
    Object body = parts.read(item.body(), item.type().body);
    return new Read(item, body, item.visit(body));
  }

  @Override
  protected ItemCall.Done attempt(Read read, ItemCall call, Caller caller, CommandCall batch) {
    Instant at = call.at(read.occurredAt());
    if (read.body() instanceof CheckInBody body) {
      return call.create(commands.checkIn(caller, call.by(), call.commandId(), at, body));
    }
    commands.requireWithinReach(caller, read.visit());
    return call.entitled(
        commands.of(read.visit(), call.by(), call.commandId(), at, read.body()), false);
  }

  /** Also where the check-in has not arrived. */
  @Override
  protected boolean outlived(Problem problem, Read read, Caller caller) {
    return super.outlived(problem, read, caller)
        || (problem.status() == 404
            && read.item().arrival() != null
            && histories.visit(read.visit()) instanceof Visit.Unvisited);
  }

  @Override
  protected Conflict conflict(
      String id, Read read, ItemCall call, Caller caller, CommandCall batch, Problem problem) {
    return new Conflict(
        id,
        State.OPEN,
        owner(read, caller),
        read.item().type(),
        read.visit(),
        read.occurredAt(),
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

  /** The visit's; of a check-in its campaign's; the sender's where none of that is known. */
  private Owner owner(Read read, Caller caller) {
    if (histories.visit(read.visit()) instanceof Visit.Known begun) {
      return begun.checkIn().owner();
    }
    if (read.body() instanceof CheckInBody body
        && histories.campaign(body.campaignId()) instanceof Campaign.Known planned) {
      Owner of = planned.plan().owner();
      return new Owner(of.district(), of.cooperative(), body.enterpriseId());
    }
    return new Owner(
        Objects.toString(caller.district(), ""), caller.cooperative(), caller.enterprise());
  }
}
