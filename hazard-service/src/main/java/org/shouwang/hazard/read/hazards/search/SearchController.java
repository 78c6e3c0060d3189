package org.shouwang.hazard.read.hazards.search;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.HazardsProjection;
import org.shouwang.hazard.text.Words;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hazards by the words of their descriptions and places (全文检索). */
@RestController
@RequestMapping("/api/v1/hazards/search")
class SearchController {
  private static final int LONGEST = 100;

  /** So many of the newest hazards that have all terms are looked at. */
  static final int CONSIDERED = 1_000;

  private final View<HazardRow> hazards;
  private final Reach reach;

  SearchController(Views views, HazardsProjection hazards, Reach reach) {
    this.hazards = views.of(hazards);
    this.reach = reach;
  }

  /** Where a word of the query stands, in UTF-16 units, from the first to behind the last. */
  record Highlight(String field, int from, int to) {}

  /**
   * A hazard that holds all words.
   *
   * @param score how often they stand there, in the description twice as much as in the place
   */
  record Hit(String id, int score, List<Highlight> highlights, HazardRow hazard) {
    private Instant at() {
      HazardRow.Reported report = hazard.report();
      return report == null ? Instant.EPOCH : report.at();
    }
  }

  /**
   * What was found.
   *
   * @param found how many hazards hold all words, of those looked at
   * @param complete whether all were looked at that could hold them, and not only the newest
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(int found, boolean complete, List<Hit> items, @Nullable Instant asOf) {}

  /**
   * The hazards that hold all words of a query, those first in which they stand most often, then
   * the newest.
   *
   * @param q words between spaces; Chinese ones may stand anywhere in a sentence
   */
  @GetMapping
  @ReadsView(HazardsProjection.NAME)
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_CALLER)
  Found search(
      Caller caller,
      @RequestParam String q,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable HazardStatus status) {
    if (limit < 1 || limit > Paging.LARGEST) {
      throw ProblemException.invalidQuery("limit", "应为 1 至 200。", "From 1 to 200.");
    }
    Words words = words(q);
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller));
    filters.add(all("index.terms", words.terms()));
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    Reading<HazardRow> reading = hazards.live();
    Instant asOf = reading.freshness().recordedAt();
    List<Reading.Entry<HazardRow>> candidates =
        reading.query(
            and(filters), orderBy(descending("report.at"), ascending("_id")), CONSIDERED + 1);
    List<Hit> hits =
        candidates.stream()
            .limit(CONSIDERED)
            .flatMap(found -> hit(found.id(), found.state(), words).stream())
            .sorted(
                Comparator.comparingInt(Hit::score)
                    .reversed()
                    .thenComparing(Hit::at, Comparator.reverseOrder())
                    .thenComparing(Hit::id))
            .toList();
    return new Found(
        hits.size(),
        candidates.size() <= CONSIDERED,
        hits.subList(0, Math.min(limit, hits.size())),
        asOf);
  }

  private static Words words(String q) {
    Words words = q.length() > LONGEST ? new Words(List.of()) : Words.of(q);
    if (words.words().isEmpty()) {
      throw ProblemException.invalidQuery(
          "q", "请输入 1 至 100 个字的检索词。", "Words are looked for, of 1 to 100 characters.");
    }
    return words;
  }

  /** The terms only say that it may; the text itself says whether it does. */
  static Optional<Hit> hit(String id, HazardRow row, Words words) {
    HazardRow.Reported report = row.report();
    if (report == null) {
      return Optional.empty();
    }
    List<Highlight> highlights = new ArrayList<>();
    int score = 0;
    for (String word : words.words()) {
      List<Words.Place> described = Words.places(word, report.description());
      List<Words.Place> placed =
          report.place() == null ? List.of() : Words.places(word, report.place());
      if (described.isEmpty() && placed.isEmpty()) {
        return Optional.empty();
      }
      score += 2 * described.size() + placed.size();
      described.forEach(p -> highlights.add(new Highlight("description", p.from(), p.to())));
      placed.forEach(p -> highlights.add(new Highlight("place", p.from(), p.to())));
    }
    highlights.sort(Comparator.comparing(Highlight::field).thenComparingInt(Highlight::from));
    return Optional.of(new Hit(id, score, highlights, row));
  }
}
