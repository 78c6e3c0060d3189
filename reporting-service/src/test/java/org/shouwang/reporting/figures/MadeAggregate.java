package org.shouwang.reporting.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;

/** One aggregate whose time goes on from event to event. */
final class MadeAggregate {
  private final String id;
  private final String district;
  private final @Nullable String cooperative;
  private final @Nullable String enterprise;
  private final Making making;
  private long sequence;
  private Instant last;

  MadeAggregate(
      Making making,
      String id,
      String district,
      @Nullable String cooperative,
      @Nullable String enterprise) {
    this.making = making;
    this.id = id;
    this.district = district;
    this.cooperative = cooperative;
    this.enterprise = enterprise;
    this.last =
        History.BEGIN
            .plusMillis(making.random().nextLong(History.SPAN.toMillis() / 2))
            .plusMillis(making.random().nextLong(1000));
  }

  Instant next() {
    last = last.plusMillis(1 + making.random().nextLong(Duration.ofDays(20).toMillis()));
    return last;
  }

  /** Some time since, though it becomes known after. */
  Instant earlier(Instant since) {
    return since.plusMillis(making.random().nextLong(Duration.between(since, last).toMillis()));
  }

  /** Exactly at an instant, if that has not passed. */
  Instant at(Instant wanted) {
    last = wanted.isAfter(last) ? wanted : last.plusMillis(1);
    return last;
  }

  void add(ContractEvent event) {
    String log = district + ContractCatalog.of(event.getClass()).context();
    long commit = making.commits().merge(log, 1L, Long::sum);
    making.facts().add(Fact.of(event, id, sequence++, commit, district, cooperative, enterprise));
  }

  void maybe(Supplier<ContractEvent> event) {
    if (making.random().nextBoolean()) {
      add(event.get());
    }
  }

  /** What all aggregates of one history share: chance, the facts so far, and each log's end. */
  record Making(Random random, List<Fact> facts, Map<String, Long> commits) {
    <T> T any(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }

    <T> T any(T[] choices) {
      return choices[random.nextInt(choices.length)];
    }
  }
}
