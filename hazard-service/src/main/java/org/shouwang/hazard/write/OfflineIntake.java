package org.shouwang.hazard.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.hazard.write.Conflict.State;
import org.shouwang.hazard.write.OfflineItem.Type;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.PartReader;
import org.shouwang.kit.problem.Problem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.problem.ProblemWriter;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.ItemCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes offline items, one by one. What does not fit any more is kept as a {@link Conflict}; what
 * was never right is refused; what could not be decided just now is to be sent again.
 */
@Component
class OfflineIntake {
  private static final Logger log = LoggerFactory.getLogger(OfflineIntake.class);

  private final Intake intake;
  private final OfflineCommands commands;
  private final Conflicts conflicts;
  private final Histories histories;
  private final PartReader parts;
  private final ProblemWriter problems;
  private final Offers offers;
  private final Clock clock;

  OfflineIntake(
      Intake intake,
      OfflineCommands commands,
      Conflicts conflicts,
      Histories histories,
      PartReader parts,
      ProblemWriter problems,
      Offers offers,
      Clock clock) {
    this.intake = intake;
    this.commands = commands;
    this.conflicts = conflicts;
    this.histories = histories;
    this.parts = parts;
    this.problems = problems;
    this.offers = offers;
    this.clock = clock;
  }

  /** What became of an item. */
  enum Outcome {
    /** It is recorded; sent again, it has the same answer. */
    ACCEPTED,
    /** It was never right: mend it and send it under a new key. */
    REFUSED,
    /** It did not fit any more and is kept for a person to decide. */
    CONFLICT,
    /** A person decided not to apply it. */
    DISCARDED,
    /** It could not be decided now: send it again under its key. */
    LATER
  }

  /**
   * The answer to an item.
   *
   * @param key the item's
   * @param done what a single request would be answered with
   * @param commit its place in the log
   * @param conflictId names what is kept
   * @param problem why it was not taken
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String key,
      Outcome outcome,
      @JsonUnwrapped @Nullable CommandResponse done,
      @Nullable Long commit,
      @Nullable String conflictId,
      @Nullable Problem problem) {}

  /** An item that can be read, with its place in the batch. */
  private record Read(int place, OfflineItem item, Shown body, ItemCall call) {
    /** What tells no time happened just now, after everything else. */
    private Instant order() {
      Instant told = body.occurredAt();
      return told == null ? Instant.MAX : told;
    }
  }

  /** The answers in the order of the items. */
  List<Answer> take(
      List<JsonNode> items, Caller caller, CommandCall call, HttpServletRequest request) {
    TreeMap<Integer, Answer> answers = new TreeMap<>();
    List<Read> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).path("key").asString();
      try {
        read.add(read(i, key, items.get(i), caller, call));
      } catch (RuntimeException e) {
        answers.put(i, unreadable(key, e, request));
      }
    }
    read.sort(
        Comparator.comparing(Read::order)
            .thenComparing(one -> one.item().type() != Type.REPORT)
            .thenComparing(Read::place));
    for (Read one : read) {
      answers.put(one.place(), decide(one, caller, call, request));
    }
    return List.copyOf(answers.values());
  }

  private Read read(int place, String key, JsonNode node, Caller caller, CommandCall call) {
    OfflineItem item = parts.read(node, OfflineItem.class);
    if (!item.type().admits(caller)) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    item.demandTarget();
    ItemCall own = call.item(key, parts.text(node).getBytes(StandardCharsets.UTF_8));
    return new Read(place, item, parts.read(item.body(), item.type().body), own);
  }

  private Answer unreadable(String key, RuntimeException failure, HttpServletRequest request) {
    Problem problem = problems.describe(request, failure);
    return broken(key, failure, problem)
        ? later(key, problem)
        : new Answer(key, Outcome.REFUSED, null, null, null, problem);
  }

  private Answer decide(Read read, Caller caller, CommandCall batch, HttpServletRequest request) {
    String key = read.item().key();
    String conflict = Ids.derive("cfl", read.call().commandId());
    try {
      Conflict kept = conflicts.find(conflict).orElse(null);
      if (kept != null && kept.state() != State.APPLIED) {
        return known(key, kept, read.call(), request);
      }
      ItemCall.Done done = attempt(read, caller, batch);
      return new Answer(key, Outcome.ACCEPTED, done.response(), done.commit(), null, null);
    } catch (RuntimeException failure) {
      Problem problem = problems.describe(request, failure);
      if (broken(key, failure, problem)) {
        return later(key, problem);
      }
      return outlived(problem, read.item())
          ? keep(conflict, read, caller, batch, problem, request)
          : new Answer(key, Outcome.REFUSED, null, null, null, problem);
    }
  }

  private ItemCall.Done attempt(Read read, Caller caller, CommandCall batch) {
    ItemCall call = read.call();
    Instant at = call.at(read.body().occurredAt());
    String hazard = hazard(read, batch);
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
  private static String hazard(Read read, CommandCall batch) {
    OfflineItem item = read.item();
    if (item.type() == Type.REPORT) {
      return read.call().newId("hz");
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

  private Answer known(String key, Conflict kept, ItemCall call, HttpServletRequest request) {
    if (!kept.digest().equals(call.digest())) {
      Problem reused =
          problems.describe(request, new ProblemException(KitProblem.COMMAND_KEY_REUSED));
      return new Answer(key, Outcome.REFUSED, null, null, null, reused);
    }
    Outcome outcome = kept.state() == State.DISCARDED ? Outcome.DISCARDED : Outcome.CONFLICT;
    return new Answer(key, outcome, null, null, kept.id(), why(kept));
  }

  private static Problem why(Conflict kept) {
    return new Problem(
        "urn:shouwang:problem:" + kept.reason(),
        kept.zh(),
        409,
        kept.zh(),
        kept.reason().substring(kept.reason().indexOf(':') + 1),
        "",
        new Problem.Texts(kept.zh(), kept.en()),
        List.of());
  }

  /**
   * Whether the item was right when it was done, and the world has gone on: a rule refuses it, it
   * is too old to be recorded without a person's word, or its hazard's report has not arrived.
   */
  private static boolean outlived(Problem problem, OfflineItem item) {
    return problem.status() == 409
        || problem.type().equals(KitProblem.OCCURRED_TOO_LONG_AGO.urn())
        || (problem.status() == 404 && item.reportKey() != null);
  }

  private Answer keep(
      String id,
      Read read,
      Caller caller,
      CommandCall batch,
      Problem problem,
      HttpServletRequest request) {
    String key = read.item().key();
    try {
      Conflict kept = conflicts.keep(conflict(id, read, caller, batch, problem));
      return known(key, kept, read.call(), request);
    } catch (RuntimeException failure) {
      Problem notKept = problems.describe(request, failure);
      return broken(key, failure, notKept)
          ? later(key, notKept)
          : new Answer(key, Outcome.REFUSED, null, null, null, notKept);
    }
  }

  private Conflict conflict(
      String id, Read read, Caller caller, CommandCall batch, Problem problem) {
    String hazard = hazard(read, batch);
    Owner owner = owner(read, hazard, caller);
    Source source =
        read.body() instanceof ReportBody body ? Intake.source(body.source(), caller, owner) : null;
    return new Conflict(
        id,
        State.OPEN,
        owner,
        read.item().type(),
        hazard,
        read.body().occurredAt(),
        source,
        parts.text(read.item().body()),
        read.call().by(),
        read.call().commandId(),
        read.call().digest(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        problem.type().substring("urn:shouwang:problem:".length()),
        problem.texts().zh(),
        problem.texts().en(),
        null);
  }

  private Owner owner(Read read, String hazard, Caller caller) {
    if (read.body() instanceof ReportBody body) {
      return intake.owner(caller, body);
    }
    Hazard known = histories.hazard(hazard);
    String district = caller.district();
    return known instanceof Hazard.Unreported
        ? new Owner(district == null ? "" : district, caller.cooperative(), caller.enterprise())
        : new HazardDecider().owner(known);
  }

  /** Whether it is not the item's fault: nothing is known of it, and it is worth another try. */
  private static boolean broken(String key, RuntimeException failure, Problem problem) {
    if (problem.status() == 500) {
      log.error("The offline item {} broke", key, failure);
    }
    return problem.status() >= 500 || problem.type().equals(KitProblem.COMMAND_IN_FLIGHT.urn());
  }

  private static Answer later(String key, Problem problem) {
    return new Answer(key, Outcome.LATER, null, null, null, problem);
  }
}
