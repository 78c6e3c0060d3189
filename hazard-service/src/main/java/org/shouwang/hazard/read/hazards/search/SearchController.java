package org.shouwang.hazard.read.hazards.search;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
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
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.hazards.HazardsProjection;
import org.shouwang.hazard.text.Words;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
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

  private final RankedHits hazards;
  private final Reach reach;

  SearchController(Views views, HazardsProjection hazards, SearchProperties settings, Reach reach) {
    this.hazards = new RankedHits(views.of(hazards), settings.ranked());
    this.reach = reach;
  }

  /**
   * A page of what was found.
   *
   * @param found how many hazards hold all words, of those that are ranked against each other
   * @param complete whether these are all that there are; where false, {@code next} leads on behind
   *     them to older ones, which are ranked for themselves
   * @param next the cursor of the next page, absent at the end; a page before it may be short
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(
      int found,
      boolean complete,
      List<Hit> items,
      @Nullable String next,
      @Nullable Instant asOf) {}

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
      Paging paging,
      @RequestParam String q,
      @RequestParam(required = false) @Nullable HazardStatus status) {
    Words words = words(q);
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller));
    filters.add(all("index.terms", words.terms()));
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    RankedHits.Found found = hazards.page(paging, and(filters), words);
    Page<Hit> page = found.page();
    return new Found(found.found(), found.complete(), page.items(), page.next(), page.asOf());
  }

  private static Words words(String q) {
    Words words = q.length() > LONGEST ? new Words(List.of()) : Words.of(q);
    if (words.words().isEmpty()) {
      throw ProblemException.invalidQuery(
          "q", "请输入 1 至 100 个字的检索词。", "Words are looked for, of 1 to 100 characters.");
    }
    return words;
  }
}
