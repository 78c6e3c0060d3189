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
    Fillings read = live();
    Freshness freshness = read.freshness();
    Coverage coverage = coverage(List.of(id), asOf, read).get(id);
    Shard shard = read.shards().find(Keys.cooperative(id)).orElse(Shard.EMPTY);
    return Scoreboard.of(id, card, shard, java.util.Objects.requireNonNull(coverage), freshness);
  }

  /** The overview of a district. */
  Overview overview(String district, Instant asOf, TableOrder order, Paging paging) {
    Cursor cursor = paging.position().map(Cursor::parse).orElse(null);
    Overview overview =
        overview(district, asOf, order, paging, cursor == null ? live() : at(cursor));
    if (cursor != null) {
      at(cursor); // what was dropped while it was read looks empty
    }
    return overview;
  }

  private Fillings live() {
    return new Fillings(shards.live(), cooperatives.live(), memberships.live());
  }

  private Fillings at(Cursor cursor) {
    return new Fillings(
        shards.at(cursor.shards()),
        cooperatives.at(cursor.cooperatives()),
        memberships.at(cursor.memberships()));
  }

  private static Overview overview(
      String district, Instant asOf, TableOrder order, Paging paging, Fillings read) {
    Freshness freshness = read.freshness(); // before the figures: they contain at least this
    Map<String, CooperativeCard> cards = cards(district, asOf, read.cooperatives());
    Shard all = district(district, asOf, read.shards());
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
        table(cards, asOf, order, paging, read),
        all.policies(asOf),
        freshness.provisionalAt(asOf),
        freshness);
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

  private static Map<String, CooperativeCard> cards(
      String district, Instant asOf, Reading<CooperativeCard> cooperatives) {
    Map<String, CooperativeCard> cards = new LinkedHashMap<>();
    cooperatives.query(eq("district", district), null, Integer.MAX_VALUE).stream()
        .filter(entry -> !entry.state().since().isAfter(asOf))
        .forEach(entry -> cards.put(entry.id(), entry.state()));
    return cards;
  }

  private static Page<Overview.Row> table(
      Map<String, CooperativeCard> cards,
      Instant asOf,
      TableOrder order,
      Paging paging,
      Fillings read) {
    List<String> sorted = sorted(cards, asOf, order, read.shards());
    int from = paging.position().map(last -> sorted.indexOf(Cursor.parse(last).id()) + 1).orElse(0);
    List<String> ids = sorted.subList(from, Math.min(sorted.size(), from + paging.probe()));
    List<String> shown = ids.subList(0, Math.min(ids.size(), paging.limit()));
    Map<String, Shard> found = read.shards().find(shown.stream().map(Keys::cooperative).toList());
    Map<String, Coverage> coverage = coverage(shown, asOf, read);
    Page<String> page = paging.page(ids, id -> read.cursor(asOf, id).toString(), null);
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

  private static Map<String, Coverage> coverage(List<String> ids, Instant asOf, Fillings read) {
    return Coverage.of(ids, asOf, read.memberships(), read.shards());
  }
}
