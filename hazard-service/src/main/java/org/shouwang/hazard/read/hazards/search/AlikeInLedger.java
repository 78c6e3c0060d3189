package org.shouwang.hazard.read.hazards.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.alike.Alike;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.SameHazard;
import org.shouwang.hazard.domain.SameHazard.Seen;
import org.shouwang.hazard.domain.SameHazard.Suggestion;
import org.shouwang.hazard.geo.Box;
import org.shouwang.hazard.geo.Cells;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.HazardsProjection;
import org.shouwang.hazard.text.Terms;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Compares a report with the newest hazards of its enterprise and of its neighbourhood. */
@Component
class AlikeInLedger implements Alike {
  private static final int COMPARED = 300;
  private static final int SUGGESTED = 10;
  private static final List<HazardStatus> STATES =
      List.of(
          HazardStatus.REPORTED,
          HazardStatus.CONFIRMED,
          HazardStatus.RECTIFYING,
          HazardStatus.RECTIFIED,
          HazardStatus.CLOSED);

  private final View<HazardRow> hazards;
  private final Reach reach;
  private final SameHazard.Bounds bounds;

  AlikeInLedger(Views views, HazardsProjection hazards, Reach reach, SimilarProperties properties) {
    this.hazards = views.of(hazards);
    this.reach = reach;
    this.bounds = new SameHazard.Bounds(properties.metres(), properties.likeness());
  }

  private record Compared(String id, HazardRow row, Suggestion suggestion) {}

  @Override
  public List<Found> to(Seen seen, String description, Caller caller, @Nullable String except) {
    List<Bson> somewhereNear = new ArrayList<>();
    somewhereNear.add(eq("enterprise", seen.enterprise()));
    if (seen.position() != null) {
      Box around = Box.around(seen.position(), bounds.metres());
      somewhereNear.add(in("index.cells", Cells.covering(around).cells()));
    }
    Bson candidates =
        and(
            reach.of(caller),
            or(somewhereNear),
            in("status", STATES.stream().map(HazardStatus::name).toList()));
    return hazards.live().query(candidates, descending("report.at"), COMPARED).stream()
        .filter(found -> !found.id().equals(except))
        .flatMap(found -> compare(seen, description, found))
        .sorted(
            Comparator.comparingDouble((Compared c) -> c.suggestion().score())
                .reversed()
                .thenComparing(Compared::id))
        .limit(SUGGESTED)
        .flatMap(AlikeInLedger::shown)
        .toList();
  }

  private Stream<Compared> compare(Seen seen, String description, Reading.Entry<HazardRow> found) {
    return seen(found.state()).stream()
        .flatMap(
            other ->
                SameHazard.suggestion(
                    seen, other, Terms.likeness(description, described(found.state())), bounds)
                    .stream())
        .map(suggestion -> new Compared(found.id(), found.state(), suggestion));
  }

  private static String described(HazardRow row) {
    return row.report() == null ? "" : row.report().description();
  }

  /** A row as it is compared; none for one that says too little. */
  static Optional<Seen> seen(HazardRow row) {
    HazardRow.Reported report = row.report();
    String enterprise = row.enterprise();
    return report == null || enterprise == null
        ? Optional.empty()
        : Optional.of(
            new Seen(
                enterprise,
                report.category(),
                report.clause(),
                report.place(),
                report.position() == null ? null : report.position().exact()));
  }

  private static Stream<Found> shown(Compared compared) {
    HazardRow row = compared.row();
    HazardRow.Reported report = row.report();
    if (report == null) {
      return Stream.empty();
    }
    Double metres = compared.suggestion().metres();
    return Stream.of(
        new Found(
            compared.id(),
            row.status() == HazardStatus.CLOSED ? As.RECURRENCE : As.DUPLICATE,
            row.status(),
            report.at(),
            report.description(),
            compared.suggestion().reasons(),
            metres == null ? null : (int) Math.round(metres),
            Math.round(compared.suggestion().likeness() * 100) / 100.0));
  }
}
