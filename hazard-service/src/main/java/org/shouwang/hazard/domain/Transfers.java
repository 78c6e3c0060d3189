package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.officer;
import static org.shouwang.hazard.domain.Guards.open;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Facets.Transfer;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.domain.Stage.Open;
import org.shouwang.hazard.domain.Stage.Rectified;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Rejected;

/** 转办、移送、灭失: whose the hazard is, and whether it is still anybody's. */
final class Transfers {
  private Transfers() {}

  static HazardEvent propose(Known hazard, ProposeTransfer c) {
    transferable(hazard);
    Transfer before = hazard.facets().transfer();
    require(before == null || before.declined(), TRANSFER_PENDING);
    require(c.registered(), NO_SUCH_ENTERPRISE);
    require(!c.toEnterprise().equals(hazard.enterprise()), TRANSFER_TO_ITSELF);
    return new TransferProposed(
        c.at(), hazard.enterprise(), c.toEnterprise(), c.reason(), c.by().personOrId());
  }

  static HazardEvent accept(Known hazard, AcceptTransfer c) {
    String to = answeredBy(hazard, c.by());
    return new TransferAccepted(c.at(), hazard.enterprise(), to, c.by().personOrId());
  }

  static HazardEvent decline(Known hazard, DeclineTransfer c) {
    String to = answeredBy(hazard, c.by());
    return new TransferDeclined(c.at(), hazard.enterprise(), to, c.reason(), c.by().personOrId());
  }

  private static String answeredBy(Known hazard, Actor by) {
    Transfer proposed = proposed(hazard);
    require(!proposed.declined(), NO_TRANSFER_PENDING);
    require(proposed.toEnterprise().equals(by.enterprise()), NOT_THE_RECEIVING_ENTERPRISE);
    return proposed.toEnterprise();
  }

  static HazardEvent impose(Known hazard, ImposeTransfer c) {
    Transfer proposed = undecided(hazard, c.by(), c.at(), c.timings());
    Instant before = ((Open) hazard.stage()).standing().dueAt();
    Instant dueAt = reset(c.at(), before, c.dueOn());
    return new TransferImposed(
        c.at(),
        hazard.enterprise(),
        proposed.toEnterprise(),
        c.reason(),
        c.by().personOrId(),
        dueAt == null ? null : before,
        dueAt);
  }

  static HazardEvent uphold(Known hazard, UpholdResponsibility c) {
    Transfer proposed = undecided(hazard, c.by(), c.at(), c.timings());
    return new ResponsibilityUpheld(
        c.at(), hazard.enterprise(), proposed.toEnterprise(), c.reason(), c.by().personOrId());
  }

  /** What an officer decides: whoever was asked has declined, or not answered in time. */
  private static Transfer undecided(Known hazard, Actor by, Instant at, Timings timings) {
    Transfer proposed = proposed(hazard);
    require(officer(by), TRANSFER_NEEDS_OFFICER);
    require(
        proposed.declined() || proposed.late() || answerIsOver(proposed, at, timings),
        TRANSFER_TO_BE_ANSWERED);
    return proposed;
  }

  private static boolean answerIsOver(Transfer proposed, Instant at, Timings timings) {
    Instant since = proposed.proposedAt();
    return !at.isBefore(timings.at(since).transferAnswerDue(since).end());
  }

  private static @Nullable Instant reset(
      Instant at, @Nullable Instant before, @Nullable LocalDate dueOn) {
    if (dueOn == null) {
      return null;
    }
    require(before != null, NO_DEADLINE_YET);
    require(!dueOn.isBefore(Days.of(at)), DUE_BEFORE_ASSIGNED);
    return Days.endOf(dueOn);
  }

  static HazardEvent[] handOver(Known hazard, TransferOut c) {
    Open open = open(hazard);
    require(officer(c.by()), TRANSFER_NEEDS_OFFICER);
    return ended(
        hazard,
        new HazardTransferredOut(
            c.at(), c.department(), c.reason(), c.by().personOrId(), open.standing()),
        Ending.TRANSFERRED_OUT);
  }

  static HazardEvent[] extinguish(Known hazard, ExtinguishHazard c) {
    Open open = open(hazard);
    require(officer(c.by()), EXTINGUISHING_NEEDS_OFFICER);
    return ended(
        hazard,
        new HazardExtinguished(c.at(), c.attestation(), c.by().personOrId(), open.standing()),
        Ending.EXTINGUISHED);
  }

  /**
   * Of a closed hazard nothing is left to look back at, nor anything that stands still because of
   * it. Its listing ends by a delisting, for it was accepted.
   */
  static HazardEvent[] endLookBack(Known hazard, EndLookBack c) {
    require(in(Closed.class, hazard, NOT_CLOSED).lookBack() == LookBack.DUE, NO_LOOK_BACK_DUE);
    require(officer(c.by()), EXTINGUISHING_NEEDS_OFFICER);
    var end = new LookBackEnded(c.at(), c.attestation(), c.by().personOrId());
    return Stream.concat(Stream.of(end), stopEnded(hazard, c.at(), Ending.EXTINGUISHED))
        .toArray(HazardEvent[]::new);
  }

  /** A listing and a stop end with it, in so many words: neither was accepted nor reviewed. */
  private static HazardEvent[] ended(Known hazard, HazardEvent end, Ending cause) {
    List<HazardEvent> events = new ArrayList<>(List.of(end));
    if (hazard.facets().supervision() == Supervision.LISTED) {
      events.add(new SupervisionEnded(end.occurredAt(), cause));
    }
    stopEnded(hazard, end.occurredAt(), cause).forEach(events::add);
    return events.toArray(HazardEvent[]::new);
  }

  private static Stream<HazardEvent> stopEnded(Known hazard, Instant at, Ending cause) {
    Operation operation = hazard.facets().operation();
    return operation == Operation.NORMAL
        ? Stream.of()
        : Stream.of(new SuspensionEnded(at, cause, Operations.before(operation)));
  }

  private static Transfer proposed(Known hazard) {
    transferable(hazard);
    Transfer proposed = hazard.facets().transfer();
    if (proposed == null) {
      throw new Rejected(NO_TRANSFER_PENDING);
    }
    return proposed;
  }

  /** What somebody has rectified is accepted or sent back first. */
  private static void transferable(Known hazard) {
    require(
        hazard.stage() instanceof Open && !(hazard.stage() instanceof Rectified), NOT_TO_TRANSFER);
  }
}
