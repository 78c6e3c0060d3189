package org.shouwang.kit.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.offline.KeptItem.State;
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
import tools.jackson.databind.JsonNode;

/**
 * Takes offline items (离线补传), one by one. What does not fit any more is kept as a {@link KeptItem};
 * what was never right is refused; what could not be decided just now is to be sent again.
 *
 * @param <I> an item as this service reads it
 * @param <C> what it keeps of one
 */
public abstract class OfflineBatch<I extends OfflineBatch.Item, C extends KeptItem> {
  /** Items of a batch at most. */
  public static final int MOST = 100;

  private static final Logger log = LoggerFactory.getLogger(OfflineBatch.class);

  /** Reads parts of a batch. */
  protected final PartReader parts;

  private final KeptItems<C> conflicts;
  private final ProblemWriter problems;

  /** Over what is kept already. */
  protected OfflineBatch(KeptItems<C> conflicts, PartReader parts, ProblemWriter problems) {
    this.conflicts = conflicts;
    this.parts = parts;
    this.problems = problems;
  }

  /** An item that can be read. */
  public interface Item {
    /** Its Idempotency-Key, made on the device. */
    String key();

    /** When it happened; just now, and after everything else, where it does not say. */
    @Nullable Instant occurredAt();

    /** Whether it begins what others of the same instant are about. */
    boolean begins();
  }

  /** What became of an item. */
  public enum Outcome {
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
  public record Answer(
      String key,
      Outcome outcome,
      @JsonUnwrapped @Nullable CommandResponse done,
      @Nullable Long commit,
      @Nullable String conflictId,
      @Nullable Problem problem) {}

  /** Of all items. */
  public record Answers(List<Answer> items) {}

  private record Placed<I>(int place, I item, ItemCall call) {}

  /**
   * Reads an item, and asks whether its sender may send such a one at all.
   *
   * @throws RuntimeException it is refused as the route of its command would refuse it
   */
  protected abstract I read(JsonNode node, Caller caller);

  /** Has the item's command decided, as its own route would. */
  protected abstract ItemCall.Done attempt(I item, ItemCall call, Caller caller, CommandCall batch);

  /** What is kept of an item under an id. */
  protected abstract C conflict(
      String id, I item, ItemCall call, Caller caller, CommandCall batch, Problem problem);

  /**
   * Whether the item was right when it was done, and the world has gone on: a rule refuses it, or
   * it is too old to be recorded without a person's word.
   */
  protected boolean outlived(Problem problem, I item, Caller caller) {
    return problem.status() == 409 || problem.type().equals(KitProblem.OCCURRED_TOO_LONG_AGO.urn());
  }

  /**
   * The answers in the order of the items; they are decided in the order in which they happened.
   *
   * @throws ProblemException 422 where one has no key of its own
   */
  public Answers take(
      List<JsonNode> items, Caller caller, CommandCall call, HttpServletRequest request) {
    demandKeys(items);
    TreeMap<Integer, Answer> answers = new TreeMap<>();
    List<Placed<I>> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      JsonNode node = items.get(i);
      String key = node.path("key").asString();
      try {
        I item = read(node, caller);
        byte[] sent = parts.text(node).getBytes(StandardCharsets.UTF_8);
        read.add(new Placed<>(i, item, call.item(key, sent)));
      } catch (RuntimeException e) {
        answers.put(i, unreadable(key, e, request));
      }
    }
    read.sort(
        Comparator.comparing((Placed<I> one) -> order(one.item()))
            .thenComparing(one -> !one.item().begins())
            .thenComparing(Placed::place));
    for (Placed<I> one : read) {
      answers.put(one.place(), decide(one, caller, call, request));
    }
    return new Answers(List.copyOf(answers.values()));
  }

  /** Who may do what an item does: whoever the command's own route admits. */
  public static Set<Role> roles(Class<?> controller, String route) {
    return Arrays.stream(controller.getDeclaredMethods())
        .filter(method -> method.getName().equals(route))
        .map(method -> method.getAnnotation(Access.class))
        .filter(Objects::nonNull)
        .map(access -> Set.of(access.roles()))
        .findFirst()
        .orElseThrow();
  }

  private static void demandKeys(List<JsonNode> items) {
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      if (!item.isObject() || !item.path("key").isString()) {
        throw ProblemException.invalid(
            "/items/" + i, "每项须有自己的 key。", "Each item has a key of its own.");
      }
    }
  }

  private static Instant order(Item item) {
    Instant told = item.occurredAt();
    return told == null ? Instant.MAX : told;
  }

  private Answer unreadable(String key, RuntimeException failure, HttpServletRequest request) {
    Problem problem = problems.describe(request, failure);
    return broken(key, failure, problem)
        ? later(key, problem)
        : new Answer(key, Outcome.REFUSED, null, null, null, problem);
  }

  private Answer decide(
      Placed<I> read, Caller caller, CommandCall batch, HttpServletRequest request) {
    String key = read.item().key();
    String conflict = Ids.derive("cfl", read.call().commandId());
    try {
      C kept = conflicts.find(conflict).orElse(null);
      if (kept != null && kept.state() != State.APPLIED) {
        return known(key, kept, read.call(), request);
      }
      ItemCall.Done done = attempt(read.item(), read.call(), caller, batch);
      return new Answer(key, Outcome.ACCEPTED, done.response(), done.commit(), null, null);
    } catch (RuntimeException failure) {
      Problem problem = problems.describe(request, failure);
      if (broken(key, failure, problem)) {
        return later(key, problem);
      }
      return outlived(problem, read.item(), caller)
          ? keep(conflict, read, caller, batch, problem, request)
          : new Answer(key, Outcome.REFUSED, null, null, null, problem);
    }
  }

  private Answer known(String key, C kept, ItemCall call, HttpServletRequest request) {
    if (!kept.digest().equals(call.digest())) {
      Problem reused =
          problems.describe(request, new ProblemException(KitProblem.COMMAND_KEY_REUSED));
      return new Answer(key, Outcome.REFUSED, null, null, null, reused);
    }
    Outcome outcome = kept.state() == State.DISCARDED ? Outcome.DISCARDED : Outcome.CONFLICT;
    return new Answer(key, outcome, null, null, kept.id(), why(kept));
  }

  private static Problem why(KeptItem kept) {
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

  private Answer keep(
      String id,
      Placed<I> read,
      Caller caller,
      CommandCall batch,
      Problem problem,
      HttpServletRequest request) {
    String key = read.item().key();
    try {
      C kept = conflicts.keep(conflict(id, read.item(), read.call(), caller, batch, problem));
      return known(key, kept, read.call(), request);
    } catch (RuntimeException failure) {
      Problem notKept = problems.describe(request, failure);
      return broken(key, failure, notKept)
          ? later(key, notKept)
          : new Answer(key, Outcome.REFUSED, null, null, null, notKept);
    }
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
