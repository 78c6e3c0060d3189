package org.shouwang.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.projection.EventRecords;
import org.shouwang.kit.projection.Hazards;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.ParkedEvent;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

/** What one partition of a policy does with its events, on every store. */
abstract class PolicyPartitionContract {
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  private static final Owner OWNER = new Owner("371102", "coop-1", "ent-7");

  private static final String TRACE = "00-" + "ab".repeat(16) + "-" + "cd".repeat(8) + "-01";

  private enum No implements Rejection {
    NOT_NOW;

    @Override
    public String context() {
      return "test";
    }

    @Override
    public Words words() {
      return new Words(Kind.REFUSED, "现在不行", "not now");
    }
  }

  private final MongoDatabase database = store().database();
  private final EventRecords records = new EventRecords(new TopicSettings("t", 1, (short) 1));
  private final NotedCommands commands = new NotedCommands();
  private final Parking parking = new Parking(database, Clock.systemUTC());
  private final PolicyPositions positions = new PolicyPositions(database);
  private final Policy policy = new WhenHazardReportedThenNote();

  abstract TestStore store();

  @Test
  void sendsACommandThatIsTracedToItsEvent() {
    records.imported();
    EventRecord reported = traced(report("hz-1"));
    open().handle(List.of(reported));
    CommandRequest sent = commands.order.getFirst();
    assertThat(sent.id())
        .isEqualTo("policy:when-hazard-reported-then-note:" + reported.id() + ":note-hz-1");
    assertThat(sent.causationId()).isEqualTo(reported.id());
    assertThat(sent.traceParent()).isEqualTo(TRACE);
    assertThat(sent.notBefore()).isEqualTo(MORNING);
    assertThat(sent.command().by().id()).isEqualTo("policy:when-hazard-reported-then-note");
    assertThat(sent.command().by().authority()).isEqualTo(Authority.PEER);
    assertThat(sent.command().by().district()).isEqualTo("371102");
    assertThat(sent.command().by().cooperative()).isEqualTo("coop-1");
    assertThat(sent.command().by().enterprise()).isEqualTo("ent-7");
    assertThat(sent.command().by().imported()).isTrue();
  }

  @Test
  void movesItsPositionOnlyAfterADefiniteOutcome() {
    List<EventRecord> all = List.of(report("hz-1"), report("hz-2"), report("hz-3"));
    commands.before =
        request -> {
          if (request.command().target().equals("note-hz-2")) {
            throw new OutcomeUnknownException("the store is away", null);
          }
        };
    PolicyPartition cutOff = open();
    assertThatThrownBy(() -> cutOff.handle(all)).isInstanceOf(OutcomeUnknownException.class);
    assertThat(open().position()).isZero();
    commands.before = request -> {};
    open().handle(all);
    assertThat(commands.effects).hasSize(3);
    assertThat(commands.asked.get()).as("what succeeded was asked again").isGreaterThan(3);
    PolicyPartition resumed = open();
    assertThat(resumed.position()).as("the last one, to recognise it").isEqualTo(2);
    resumed.handle(List.of(all.getLast()));
    assertThat(commands.order).hasSize(3);
  }

  @Test
  void parksARefusedEventWithItsReasonAndGoesOn() {
    List<EventRecord> all = List.of(report("hz-1"), report("hz-2"));
    AtomicBoolean refuse = new AtomicBoolean(true);
    commands.before =
        request -> {
          if (refuse.get() && request.command().target().equals("note-hz-1")) {
            throw new Rejected(No.NOT_NOW);
          }
        };
    PolicyPartition partition = open();
    partition.handle(all);
    List<ParkedEvent> parked = parking.of("policy:" + policy.name());
    assertThat(parked)
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).isEqualTo("refused: note-hz-1: NOT_NOW"));
    assertThat(commands.order).hasSize(1);

    refuse.set(false);
    parking.requestRetry("policy:" + policy.name(), "hz-1");
    partition.tick();
    assertThat(parking.count("policy:" + policy.name())).isZero();
    assertThat(commands.order).hasSize(2);
  }

  @Test
  void neverReactsToAnEventThatWasGivenUpAndGoesOnBehindIt() {
    String owner = "policy:" + policy.name();
    EventRecord poison = withValue(report("hz-1"), "{\"no\":\"sense\"}");
    EventRecord later = report("hz-1");
    PolicyPartition partition = open();
    partition.handle(List.of(poison, later));
    assertThat(parking.of(owner)).extracting(ParkedEvent::queued).containsExactly(false, true);

    parking.giveUp(parking.of(owner).getFirst(), "acc-operator", "written by a faulty build");
    partition.tick();
    assertThat(parking.count(owner)).isZero();
    assertThat(commands.order).extracting(CommandRequest::causationId).containsExactly(later.id());

    // It comes once more, in a topic that was written anew: it stays given up.
    open(policy, "t.hazard.events.g2").handle(List.of(poison));
    assertThat(parking.count(owner)).isZero();
    assertThat(parking.releases().all())
        .singleElement()
        .satisfies(
            release -> {
              assertThat(release.by()).isEqualTo("acc-operator");
              assertThat(release.reason()).isEqualTo("written by a faulty build");
              assertThat(release.eventId()).isEqualTo(poison.id());
            });
  }

  @Test
  void sendsNoCommandForARefusedEventThatWasGivenUp() {
    String owner = "policy:" + policy.name();
    commands.before =
        request -> {
          throw new Rejected(No.NOT_NOW);
        };
    PolicyPartition partition = open();
    partition.handle(List.of(report("hz-1")));
    commands.before = request -> {};
    parking.giveUp(parking.of(owner).getFirst(), "acc-operator", "no longer wanted");
    partition.tick();
    assertThat(parking.count(owner)).isZero();
    assertThat(commands.order).isEmpty();
  }

  @Test
  void waitsForWhatHasNotArrivedYet() {
    Policy waiting =
        new WhenHazardReportedThenNote() {
          @Override
          public List<org.shouwang.kit.domain.Command> react(
              org.shouwang.contracts.ContractEvent event, Cause cause) {
            throw new NotYet("the enterprise");
          }
        };
    EventRecord reported = report("hz-1");
    PolicyPartition partition = open(waiting);
    assertThatThrownBy(() -> partition.handle(List.of(reported))).isInstanceOf(NotYet.class);
    assertThat(parking.count("policy:" + policy.name())).isZero();
  }

  @Test
  void asksAgainInTheSameBatchForWhatArrivesMeanwhile() {
    AtomicInteger asked = new AtomicInteger();
    Policy waiting =
        new WhenHazardReportedThenNote() {
          @Override
          public List<org.shouwang.kit.domain.Command> react(
              org.shouwang.contracts.ContractEvent event, Cause cause) {
            if (asked.incrementAndGet() < 3) {
              throw new NotYet("the enterprise");
            }
            return super.react(event, cause);
          }
        };
    open(waiting).handle(List.of(report("hz-1")));
    assertThat(asked).hasValue(3);
    assertThat(commands.order).hasSize(1);
  }

  @Test
  void standsStillWhereAnEventWasLost() {
    report("hz-1");
    report("hz-2");
    EventRecord marker = records.marker(new TopicPartition("t.hazard.events", 0), MORNING);
    List<EventRecord> all = List.copyOf(records.partitions().values().iterator().next());
    assertThatThrownBy(() -> open().handle(List.of(all.getFirst(), marker)))
        .hasMessageContaining("1 of 2 events");
    assertThat(commands.order).isEmpty();

    open().handle(all);
    assertThat(commands.order).hasSize(2);
    assertThat(parking.all()).as("a marker is no event").isEmpty();
  }

  @Test
  void goesOnOnlyBehindTheVeryEventThatItHandledLast() {
    EventRecord last = report("hz-1");
    open().handle(List.of(last));
    EventRecord next = report("hz-2");
    EventRecord other =
        new EventRecord(
            last.topic(), last.partition(), last.offset(), "hz-1", next.headers(), next.value());

    assertThatThrownBy(() -> open().handle(List.of(other))).hasMessageContaining("another event");
    EventRecord moved =
        new EventRecord(last.topic(), last.partition(), 7, "hz-1", last.headers(), last.value());
    assertThatThrownBy(() -> open().handle(List.of(moved))).hasMessageContaining("another event");
    assertThat(commands.order).hasSize(1);

    open().handle(List.of(last, next));
    assertThat(commands.order).hasSize(2);
  }

  @Test
  void doesNotGoOnInATopicThatWasMadeAnew() {
    open().handle(List.of(report("hz-1")));
    TopicShape anew = new TopicShape("t.hazard.events", "another", 1);
    assertThatThrownBy(() -> open(policy, anew)).hasMessageContaining("made anew");
  }

  private EventRecord report(String hazard) {
    return records.commit(hazard, OWNER, Hazards.reported()).getFirst();
  }

  private static EventRecord traced(EventRecord of) {
    Map<String, byte[]> headers = new HashMap<>(of.headers());
    headers.put(EnvelopeHeaders.TRACE_PARENT, TRACE.getBytes(StandardCharsets.UTF_8));
    return new EventRecord(
        of.topic(), of.partition(), of.offset(), of.subject(), headers, of.value());
  }

  private static EventRecord withValue(EventRecord of, String value) {
    return new EventRecord(
        of.topic(),
        of.partition(),
        of.offset(),
        of.subject(),
        of.headers(),
        value.getBytes(StandardCharsets.UTF_8));
  }

  private PolicyPartition open() {
    return open(policy);
  }

  private PolicyPartition open(Policy of) {
    return open(of, "t.hazard.events");
  }

  private PolicyPartition open(Policy of, String name) {
    return open(of, new TopicShape(name, "id", 1));
  }

  private PolicyPartition open(Policy of, TopicShape topic) {
    positions.storeStart(
        of.name(), topic, List.of(PolicyPositions.Start.BEGINNING), Handled.NOTHING);
    return new PolicyPartition(
        of,
        new Reaction(of, commands),
        positions,
        parking,
        new TopicPartition(topic.name(), 0),
        topic,
        Handled.NOTHING,
        SetAside.by(of, parking));
  }
}
