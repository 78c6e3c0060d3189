package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.faults.load.History;
import org.shouwang.faults.load.History.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I1 to I3: what clients were promised, against what lies in log and topic. */
final class Promises {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Violation> violations = new ArrayList<>();

  /** All that is wrong with one log, its topic and what was told of it. */
  List<Violation> check(Log log, Topic topic, List<Line> lines) {
    Map<String, Stored.Commit> byCommand = new HashMap<>();
    for (Stored.Commit commit : log.commits()) {
      Stored.Commit other = byCommand.put(commit.command(), commit);
      if (other != null) {
        Set<String> both = new HashSet<>(commit.aggregates());
        both.addAll(other.aggregates());
        violate(
            2,
            commit.command(),
            "has two commits, %d and %d".formatted(other.number(), commit.number()),
            both);
      }
    }
    acknowledged(byCommand, lines);
    published(log, topic);
    sequences(log);
    order(topic);
    markers(topic);
    return violations;
  }

  private void acknowledged(Map<String, Stored.Commit> byCommand, List<Line> lines) {
    for (Line line : lines) {
      String command = "http:" + line.subject() + ":" + line.key();
      Stored.Commit commit = byCommand.get(command);
      if (line.phase() == History.Phase.OK) {
        if (commit == null) {
          boolean changed = !line.answer().path("events").isEmpty();
          if (changed) {
            violate(1, subject(line), "was acknowledged to " + command + " and is not in the log");
          }
        } else {
          sameEffect(command, line.answer(), commit);
        }
      } else if (line.phase() == History.Phase.FAIL && commit != null) {
        violate(
            2,
            subject(line),
            "%s was refused (%d) and yet is commit %d"
                .formatted(command, line.status(), commit.number()),
            commit.aggregates());
      }
    }
  }

  private void sameEffect(String command, JsonNode answer, Stored.Commit commit) {
    List<Stored.Event> events = commit.events();
    String id = answer.path("id").asString("");
    List<String> told = new ArrayList<>();
    answer.path("events").forEach(type -> told.add(type.asString()));
    List<String> lies = events.stream().map(Stored.Event::type).toList();
    if (!told.equals(lies)) {
      violate(1, id, command + " was told " + told + ", the log holds " + lies);
    }
    long version = answer.path("version").asLong(-1);
    if (events.getLast().sequence() != version || !events.getLast().aggregate().equals(id)) {
      violate(1, id, command + " was told version " + version + ", the log holds another");
    }
  }

  private void published(Log log, Topic topic) {
    Map<String, List<Topic.Entry>> byId = new HashMap<>();
    topic.entries().forEach(e -> byId.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e));
    for (Stored.Commit commit : log.commits()) {
      for (Stored.Event event : commit.events()) {
        List<Topic.Entry> found = byId.remove(event.id());
        if (found == null) {
          violate(1, event.aggregate(), "event " + event.sequence() + " is not in the topic");
        } else if (found.size() > 1) {
          violate(2, event.aggregate(), "event " + event.sequence() + " is in the topic twice");
        } else if (!same(event, commit, found.getFirst())) {
          violate(1, event.aggregate(), "event " + event.sequence() + " differs in the topic");
        }
      }
    }
    byId.values()
        .forEach(
            found -> violate(1, found.getFirst().subject(), "is in the topic and not in the log"));
  }

  private static boolean same(Stored.Event event, Stored.Commit commit, Topic.Entry entry) {
    return Arrays.equals(event.data(), entry.value())
        && event.aggregate().equals(entry.key())
        && event.aggregate().equals(entry.subject())
        && event.type().equals(entry.header("ce_type"))
        && event.sequence() == entry.number("ce_sequence")
        && commit.number() == entry.number("ce_commit")
        && java.util.HexFormat.of().formatHex(commit.hash()).equals(entry.header("ce_commithash"));
  }

  private void sequences(Log log) {
    long number = 0;
    long recordedAt = Long.MIN_VALUE;
    Map<String, Long> last = new HashMap<>();
    for (Stored.Commit commit : log.commits()) {
      if (commit.millis("recordedAt") < recordedAt) {
        violate(
            3,
            log.context(),
            "commit " + commit.number() + " was recorded before its predecessor",
            commit.aggregates());
      }
      recordedAt = commit.millis("recordedAt");
      if (commit.number() != ++number) {
        violate(3, log.context(), "commit " + number + " is missing", commit.aggregates());
        number = commit.number();
      }
      for (Stored.Event event : commit.events()) {
        long before = last.getOrDefault(event.aggregate(), -1L);
        if (event.sequence() != before + 1) {
          violate(3, event.aggregate(), "event %d follows %d".formatted(event.sequence(), before));
        }
        last.put(event.aggregate(), event.sequence());
      }
    }
  }

  private void order(Topic topic) {
    Map<String, Long> last = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (Topic.Entry entry : topic.entries()) {
      long sequence = entry.number("ce_sequence");
      long before = last.getOrDefault(entry.subject(), -1L);
      if (sequence != before + 1 && told.add(entry.subject())) {
        violate(3, entry.subject(), "in the topic event %d follows %d".formatted(sequence, before));
      }
      last.put(entry.subject(), sequence);
    }
  }

  /** The relay counts aloud: so many events lie before its marker in that partition. */
  private void markers(Topic topic) {
    for (Topic.Entry marker : topic.markers()) {
      long before =
          topic.entries().stream()
              .filter(e -> e.partition() == marker.partition() && e.offset() < marker.offset())
              .count();
      if (before != marker.number("ce_events")) {
        violate(
            3,
            topic.name(),
            "a marker in partition %d counts %d events, %d lie before it"
                .formatted(marker.partition(), marker.number("ce_events"), before));
      }
    }
  }

  /** Findings that the policy owes a hazard, exactly one each. */
  List<Violation> findings(Log inspection, Log hazard) {
    owed(
        of(inspection, "inspection.finding-recorded")
            .map(event -> new Debt(text(event, "findingId"), event.aggregate())),
        of(hazard, "hazard.reported").map(event -> text(event, "findingId")),
        "hazards");
    return violations;
  }

  /** People to whom the policy owes a training file, exactly one each. */
  List<Violation> staff(Log membership, Log training) {
    owed(
        of(membership, "membership.person-registered")
            .map(event -> new Debt(event.aggregate(), event.aggregate())),
        of(training, "training.employee-onboarded").map(event -> text(event, "personId")),
        "training files");
    return violations;
  }

  /** Attendances that the policy owes their hours, once each; the load lets everybody pass. */
  List<Violation> credits(Log training) {
    owed(
        of(training, "training.attendance-recorded").flatMap(Promises::attendances),
        of(training, "training.credited")
            .map(event -> text(event, "personId") + " in " + text(event, "sessionId")),
        "credits");
    return violations;
  }

  private static Stream<Debt> attendances(Stored.Event event) {
    List<Debt> who = new ArrayList<>();
    for (JsonNode attendee : JSON.readTree(event.data()).path("attendees")) {
      String person = attendee.path("personId").asString("");
      who.add(new Debt(person + " in " + event.aggregate(), event.aggregate()));
    }
    return who.stream();
  }

  /**
   * What is owed something, by the name under which that is paid, and the aggregate that says so.
   */
  private record Debt(String name, String aggregate) {}

  private void owed(Stream<Debt> debts, Stream<String> paid, String what) {
    Map<String, Integer> counts = new HashMap<>();
    paid.forEach(one -> counts.merge(one, 1, Integer::sum));
    debts.forEach(
        debt -> {
          int count = counts.getOrDefault(debt.name(), 0);
          if (count != 1) {
            violate(
                count == 0 ? 1 : 2,
                debt.name(),
                "became " + count + " " + what,
                Set.of(debt.aggregate()));
          }
        });
  }

  private static Stream<Stored.Event> of(Log log, String type) {
    return log.events().stream()
        .filter(event -> event.type().startsWith("org.shouwang." + type + ".v"));
  }

  private static String text(Stored.Event event, String field) {
    return JSON.readTree(event.data()).path(field).asString("");
  }

  private static String subject(Line line) {
    String id = line.answer().path("id").asString("");
    return id.isEmpty() ? line.path() : id;
  }

  private void violate(int invariant, String subject, String what) {
    violations.add(new Violation(invariant, subject, what));
  }

  private void violate(int invariant, String subject, String what, Set<String> aggregates) {
    violations.add(new Violation(invariant, subject, what, aggregates));
  }
}
