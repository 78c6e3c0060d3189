package org.shouwang.reporting.read.scoreboard;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.reporting.figures.AsOf;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.figures.Keys;
import org.shouwang.reporting.figures.Shard;
import org.springframework.stereotype.Component;

/** Answers with the figures as of an instant. */
@Component
final class Scoreboards {
  private final View<Shard> shards;
  private final View<CooperativeCard> cooperatives;
  private final View<MembershipCard> memberships;

  Scoreboards(
      Views views,
      ScoreboardsProjection shards,
      CooperativesProjection cooperatives,
      MembershipsProjection memberships) {
    this.shards = views.of(shards);
    this.cooperatives = views.of(cooperatives);
    this.memberships = views.of(memberships);
  }

  /** The card of a cooperative; empty if no such cooperative is known. */
  Optional<CooperativeCard> card(String id) {
    return cooperatives.live().find(id);
  }

  /** The scoreboard of a cooperative. */
  Scoreboard scoreboard(String id, CooperativeCard card, Instant asOf) {
    Freshness freshness = freshness();
    Reading<Shard> reading = shards.live();
    Coverage coverage = coverage(List.of(id), asOf, reading).get(id);
    Shard shard = reading.find(Keys.cooperative(id)).orElse(Shard.EMPTY);
    return Scoreboard.of(id, card, shard, java.util.Objects.requireNonNull(coverage), freshness);
  }

  /** The overview of a district. */
  Overview overview(String district, Instant asOf, TableOrder order, Paging paging) {
    Freshness freshness = freshness();
    Reading<Shard> reading = shards.live();
    Map<String, CooperativeCard> cards = cards(district, asOf);
    Shard all = district(district, asOf, reading);
    Figures figures = new Figures(all.ledger(), asOf);
    Instant since =
        cards.values().stream()
            .map(CooperativeCard::since)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Overview(
        district,
        asOf,
        figures.cooperatives(),
        figures.enterprises(),
        Answers.Counters.of(figures, figures),
        Answers.Indicators.of(figures, figures, null),
        Answers.TimeToClose.of(figures),
        Answers.trend(all.ledger(), since, figures),
        table(cards, asOf, order, paging, reading),
        all.policies(asOf),
        freshness.provisionalAt(asOf),
        freshness);
  }

  /** Taken before the figures are read: they contain at least this. */
  private Freshness freshness() {
    return shards
        .live()
        .freshness()
        .and(cooperatives.live().freshness())
        .and(memberships.live().freshness());
  }

  /** The months of a district up to that of the instant; what is due later is not even read. */
  private static Shard district(String code, Instant asOf, Reading<Shard> reading) {
    YearMonth after = YearMonth.from(asOf.atZone(AsOf.ZONE)).plusMonths(1);
    return reading
        .range(Keys.district(code, YearMonth.of(1970, 1)), Keys.district(code, after))
        .values()
        .stream()
        .reduce(Shard.EMPTY, Shard::plus);
  }

  private Map<String, CooperativeCard> cards(String district, Instant asOf) {
    Map<String, CooperativeCard> cards = new LinkedHashMap<>();
    cooperatives.live().query(eq("district", district), null, Integer.MAX_VALUE).stream()
        .filter(entry -> !entry.state().since().isAfter(asOf))
        .forEach(entry -> cards.put(entry.id(), entry.state()));
    return cards;
  }

  private Page<Overview.Row> table(
      Map<String, CooperativeCard> cards,
      Instant asOf,
      TableOrder order,
      Paging paging,
      Reading<Shard> reading) {
    List<String> sorted = sorted(cards, asOf, order, reading);
    int from = paging.position().map(last -> sorted.indexOf(Cursor.parse(last).id()) + 1).orElse(0);
    List<String> ids = sorted.subList(from, Math.min(sorted.size(), from + paging.probe()));
    List<String> shown = ids.subList(0, Math.min(ids.size(), paging.limit()));
    Map<String, Shard> found = reading.find(shown.stream().map(Keys::cooperative).toList());
    Map<String, Coverage> coverage = coverage(shown, asOf, reading);
    Page<String> page = paging.page(ids, id -> new Cursor(asOf, id).toString(), null);
    List<Overview.Row> rows = new ArrayList<>();
    for (String id : page.items()) {
      rows.add(
          Overview.Row.of(
              id,
              java.util.Objects.requireNonNull(cards.get(id)),
              figures(found, id, asOf),
              java.util.Objects.requireNonNull(coverage.get(id))));
    }
    return new Page<>(rows, page.next(), null);
  }

  private static List<String> sorted(
      Map<String, CooperativeCard> cards, Instant asOf, TableOrder order, Reading<Shard> reading) {
    Map<String, Shard> found =
        order.figure() == null
            ? Map.of()
            : reading.find(cards.keySet().stream().map(Keys::cooperative).toList());
    return cards.entrySet().stream()
        .map(
            card ->
                new TableOrder.Entry(
                    card.getKey(),
                    card.getValue().name(),
                    order.figure() == null
                        ? null
                        : order.figure().apply(figures(found, card.getKey(), asOf))))
        .sorted(order.comparator())
        .map(TableOrder.Entry::id)
        .toList();
  }

  private static Figures figures(Map<String, Shard> found, String id, Instant asOf) {
    return new Figures(found.getOrDefault(Keys.cooperative(id), Shard.EMPTY).ledger(), asOf);
  }

  private Map<String, Coverage> coverage(List<String> ids, Instant asOf, Reading<Shard> reading) {
    return Coverage.of(ids, asOf, memberships.live(), reading);
  }
}
