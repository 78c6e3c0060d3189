package org.shouwang.reporting.read.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.reporting.figures.Fact;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.figures.History;
import org.shouwang.reporting.figures.Keys;
import org.shouwang.reporting.figures.PlainBook;
import org.shouwang.reporting.figures.Shard;

/** Through the real dispatcher: each event twice, memory dropped before each, and from zero. */
class ScoreboardsProjectionTest {
  private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void countsEachEventOnceForEachOwner() {
    History history = History.of(101, 6);
    Map<String, Shard> shards = feed(history.facts()).all();

    for (Instant asOf : List.of(LATE, History.BEGIN.plus(History.SPAN.dividedBy(2)))) {
      for (History.Coop coop : history.cooperatives()) {
        PlainBook book =
            new PlainBook(history.facts(), asOf, f -> coop.id().equals(f.envelope().cooperative()));
        Figures figures = figures(shards, Keys.cooperative(coop.id()), asOf);

        assertThat(figures.members()).isEqualTo(book.members());
        assertThat(figures.grossRectification()).isEqualTo(book.gross());
        assertThat(figures.dueRectification()).isEqualTo(book.due());
        assertThat(figures.originalDueRectification()).isEqualTo(book.originalDue());
        assertThat(figures.onTime()).isEqualTo(book.onTime());
        assertThat(figures.overdue()).isEqualTo(book.overdue());
        for (String enterprise : coop.members()) {
          assertThat(figures(shards, Keys.staff(enterprise), asOf).trainingCoverage())
              .isEqualTo(
                  new PlainBook(
                          history.facts(), asOf, f -> enterprise.equals(f.envelope().enterprise()))
                      .trained());
        }
      }
    }
  }

  @Test
  void readsTheSameWhateverPartitionComesFirst() {
    History history = History.of(102, 3);
    Map<String, Shard> inOrder = feed(history.facts()).all();

    assertThat(feed(interleaved(history.facts(), new Random(1))).all()).isEqualTo(inOrder);
    assertThat(feed(interleaved(history.facts(), new Random(2))).all()).isEqualTo(inOrder);
  }

  private static ProjectionFixture<Shard> feed(List<Fact> facts) {
    ProjectionFixture<Shard> view = ProjectionFixture.of(new ScoreboardsProjection());
    for (Fact fact : facts) {
      EventEnvelope envelope = fact.envelope();
      Owner owner = new Owner(envelope.district(), envelope.cooperative(), envelope.enterprise());
      view.given(envelope.subject(), owner, fact.event());
    }
    assertThat(view.parked()).isEmpty();
    return view;
  }

  private static Figures figures(Map<String, Shard> shards, String key, Instant asOf) {
    return new Figures(shards.getOrDefault(key, Shard.EMPTY).ledger(), asOf);
  }

  /** Another order that keeps that of each aggregate. */
  private static List<Fact> interleaved(List<Fact> facts, Random random) {
    Map<String, Queue<Fact>> waiting = new HashMap<>();
    List<String> turns = new ArrayList<>();
    for (Fact fact : facts) {
      String subject = fact.envelope().subject();
      waiting.computeIfAbsent(subject, s -> new ArrayDeque<>()).add(fact);
      turns.add(subject);
    }
    Collections.sort(turns);
    Collections.shuffle(turns, random);
    return turns.stream().map(subject -> waiting.get(subject).remove()).toList();
  }
}
