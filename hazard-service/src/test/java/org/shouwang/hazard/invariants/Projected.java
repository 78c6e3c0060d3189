package org.shouwang.hazard.invariants;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.invariants.Run.Sent;
import org.shouwang.hazard.policy.ClockViews;
import org.shouwang.hazard.read.hazards.LedgerView;
import org.shouwang.hazard.read.inbox.InboxView;
import org.shouwang.hazard.read.publicreports.PublicViews;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.projection.MemoryView;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.stream.EventRecord;

/** I4: what the views show. */
final class Projected {
  private static final List<Supplier<Projection<?>>> PROJECTIONS =
      List.of(
          LedgerView::projection,
          InboxView::projection,
          PublicViews::reports,
          PublicViews::rewards,
          ClockViews::hazards,
          ClockViews::reports);

  private static final String ROW = "row:";
  private static final String TIMER = "timer:";
  private static final List<String> WAITS =
      List.of("confirmation", "transfer-answer", "extension-decision", "listing-publication");

  private final Topic topic;
  private final List<? extends MemoryView<?>> live = views();
  private final PlainInbox inbox = new PlainInbox();

  Projected(Topic topic) {
    this.topic = topic;
  }

  /** The projections of the service. */
  static List<Projection<?>> projections() {
    return PROJECTIONS.stream().<Projection<?>>map(Supplier::get).toList();
  }

  private static List<? extends MemoryView<?>> views() {
    return projections().stream().map(one -> new MemoryView<>(one)).toList();
  }

  /** The views' documents as they are now, by view. */
  List<? extends MemoryView<?>> live() {
    return live;
  }

  /** One event after the other, now and then followed by the partition from an older offset on. */
  @Nullable String follow(List<EventRecord> published, SplittableRandom random) {
    for (EventRecord record : published) {
      TopicPartition partition = Topic.partition(record);
      int offset = (int) record.offset();
      boolean again = random.nextInt(4) == 0;
      for (MemoryView<?> view : live) {
        String trouble = view.apply(partition, List.of(record));
        if (trouble == null && again) {
          List<EventRecord> older = topic.from(partition, random.nextInt(offset + 1));
          trouble =
              view.apply(partition, older.subList(0, older.size() - after(partition, offset)));
        }
        if (trouble != null) {
          return "I4: " + view.name() + " sets aside: " + trouble;
        }
      }
    }
    return null;
  }

  /** How many records of the partition come behind this one: those of the same commit. */
  private int after(TopicPartition partition, int offset) {
    return topic.partitions().get(partition).size() - offset - 1;
  }

  /** Everything in one go. */
  @Nullable String fill() {
    for (MemoryView<?> view : live) {
      for (Map.Entry<TopicPartition, List<EventRecord>> each : topic.partitions().entrySet()) {
        String trouble = view.apply(each.getKey(), each.getValue());
        if (trouble != null) {
          return "I4: " + view.name() + " sets aside: " + trouble;
        }
      }
    }
    return null;
  }

  /** The document of a command's aggregate against what the model knows. */
  <C, E extends DomainEvent> @Nullable String asKnown(Sent<C, E> sent, String view) {
    inbox.told(sent);
    return asKnown(sent.aggregate(), sent.known(), view);
  }

  /** An aggregate's document against what the model knows. */
  @Nullable String asKnown(String aggregate, Map<String, @Nullable Object> known, String view) {
    Document row =
        live.stream()
            .filter(one -> one.name().equals(view))
            .findFirst()
            .orElseThrow()
            .document(aggregate);
    if (row == null) {
      return "I4: " + view + " has no document";
    }
    for (Map.Entry<String, @Nullable Object> fact : known.entrySet()) {
      if (fact.getKey().startsWith(ROW)) {
        Object shown = at(row, fact.getKey().substring(ROW.length()));
        if (!Objects.equals(shown, fact.getValue())) {
          return "I4: %s shows %s as %s instead of %s"
              .formatted(view, fact.getKey(), shown, fact.getValue());
        }
      }
    }
    return running(aggregate, known);
  }

  /** The timers that the model knows to be running. */
  private @Nullable String running(String aggregate, Map<String, @Nullable Object> known) {
    for (Map.Entry<String, @Nullable Object> fact : known.entrySet()) {
      if (fact.getKey().startsWith(TIMER) && fact.getValue() instanceof Instant due) {
        String timer = fact.getKey().substring(TIMER.length());
        String name = aggregate + "~" + timer + "~";
        if (live.stream().noneMatch(view -> runs(view, name, due))) {
          return "I4: no timer %s runs until %s".formatted(timer, due);
        }
      }
    }
    return null;
  }

  /** The model counts a wait from when it began; where it came late, it runs from then on. */
  private static boolean runs(MemoryView<?> view, String name, Instant due) {
    return view.name().endsWith("timers")
        && view.documents().values().stream()
            .flatMap(bucket -> bucket.get("running", Document.class).keySet().stream())
            .filter(running -> running.startsWith(name))
            .mapToLong(running -> Long.parseLong(running.substring(name.length())))
            .anyMatch(
                until -> until == due.toEpochMilli() || waits(name) && until > due.toEpochMilli());
  }

  private static boolean waits(String name) {
    return WAITS.stream().anyMatch(wait -> name.endsWith("~" + wait + "~"));
  }

  private static @Nullable Object at(Document document, String path) {
    Object node = document;
    for (String name : path.split("\\.")) {
      if (node instanceof Document fields) {
        node = fields.get(name);
      } else if (node instanceof List<?> many) {
        int index = Integer.parseInt(name);
        node = index < many.size() ? many.get(index) : null;
      } else {
        return null;
      }
    }
    return node instanceof Date date ? date.toInstant() : node;
  }

  /** In the end: the inbox, stored and read again, and everything rebuilt in one go. */
  @Nullable String inTheEnd() {
    List<? extends MemoryView<?>> rebuilt = views();
    for (int i = 0; i < live.size(); i++) {
      MemoryView<?> view = rebuilt.get(i);
      topic.partitions().forEach(view::apply);
      if (!view.documents().equals(live.get(i).documents())) {
        return "I4: rebuilt, " + view.name() + " is another";
      }
      List<String> changed = view.changedByStoring();
      if (!changed.isEmpty()) {
        return "I4: " + view.name() + " changes by being stored: " + changed;
      }
    }
    return inbox.differs(live.get(1));
  }
}
