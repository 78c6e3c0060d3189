package org.shouwang.hazard.read.hazards.worklists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.shouwang.contracts.hazard.HazardGrade.MAJOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.shouwang.hazard.domain.Duty;
import org.shouwang.hazard.read.hazards.Task;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Authority;

/**
 * Which hazards of a worklist wait for a caller: those that the rules would let her act on, as far
 * as the ledger knows. What it does not know (who dismissed, who accepted before), the command
 * says.
 */
final class Mine {
  private static final String GRADE = "confirmation.grade";

  /** What a peer does no longer once the township sees to it. */
  private static final Set<Worklist> JUDGED =
      EnumSet.of(
          Worklist.TO_CONFIRM,
          Worklist.TO_ASSIGN,
          Worklist.TO_ACCEPT,
          Worklist.EXTENSIONS,
          Worklist.LOOK_BACKS);

  private Mine() {}

  static Bson of(Worklist list, Caller caller, Instant now) {
    List<Bson> all = new ArrayList<>();
    all.add(in("index.tasks", list.tasks.stream().map(Task::name).toList()));
    switch (list) {
      case TO_CONFIRM, TO_ASSIGN, LOOK_BACKS, APPEALS -> all.add(independent(caller));
      case TO_RECTIFY -> all.add(eq("enterprise", own(caller)));
      case TRANSFERS -> all.add(eq("facets.transferTo", own(caller)));
      case TO_ACCEPT -> all.addAll(acceptable(caller));
      case EXTENSIONS -> {
        all.add(independent(caller));
        if (authority(caller) != Authority.OFFICER) {
          all.add(ne(GRADE, MAJOR.name()));
        }
      }
      case OVERDUE -> {
        all.add(lte("assignment.dueAt", Date.from(now)));
        all.addAll(concerning(caller));
      }
      case LISTED -> all.addAll(concerning(caller));
      case PLANS, TRANSFERS_TO_IMPOSE, RESUMPTIONS, LISTINGS_TO_PUBLISH, DELISTINGS_TO_PUBLISH -> {
        // whoever may do it at all may do it of any hazard within her reach
      }
    }
    if (JUDGED.contains(list) && authority(caller) == Authority.PEER) {
      all.add(ne("facets.segments.duty", Duty.TOWNSHIP.name()));
    }
    return and(all);
  }

  /** Enterprises see of what is not theirs to do only what is theirs. */
  private static List<Bson> concerning(Caller caller) {
    boolean enterpriseOnly =
        Worklist.Roles.ALL.stream()
            .filter(caller::is)
            .allMatch(Worklist.Roles.RESPONSIBLE::contains);
    return enterpriseOnly ? List.of(eq("enterprise", own(caller))) : List.of();
  }

  /**
   * Never by who rectified or was in charge of it; a major hazard by an expert and an officer, each
   * once.
   */
  private static List<Bson> acceptable(Caller caller) {
    Bson foundAndFixedAtOnce = and(eq("enterprise", own(caller)), eq("index.forAColleague", true));
    Bson byAuthority =
        authority(caller) == Authority.EXPERT || authority(caller) == Authority.OFFICER
            ? or(ne(GRADE, MAJOR.name()), ne("index.voices", authority(caller).name()))
            : ne(GRADE, MAJOR.name());
    return List.of(
        ne("index.rectifierId", caller.actor().personOrId()),
        ne("assignment.assigneeId", caller.actor().personOrId()),
        ne("index.formerlyInCharge", caller.actor().personOrId()),
        or(independent(caller), foundAndFixedAtOnce),
        byAuthority);
  }

  /** Not of an enterprise that is responsible, or was. */
  private static Bson independent(Caller caller) {
    return ne("facets.segments.enterprise", own(caller));
  }

  /** Nothing is of the enterprise of somebody who has none. */
  private static String own(Caller caller) {
    return caller.enterprise() == null ? "" : caller.enterprise();
  }

  private static Authority authority(Caller caller) {
    return caller.actor().authority();
  }
}
