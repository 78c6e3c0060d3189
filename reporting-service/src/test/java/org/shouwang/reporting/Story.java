package org.shouwang.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.contracts.hazard.*;
import org.shouwang.contracts.inspection.*;
import org.shouwang.contracts.membership.*;
import org.shouwang.contracts.training.*;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.ServiceStack;

/**
 * A small alliance as its services would tell it: three members, one of them not visited yet, 66
 * hazards of which 65 are closed, two people of whom both are trained.
 */
final class Story {
  static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
  static final String DISTRICT = "230109";
  static final String COOP = id("coop", "a");

  private final ServiceStack stack;
  private String last = "";

  Story(ServiceStack stack) {
    this.stack = stack;
  }

  /** An id of the right form. */
  static String id(String prefix, String letter) {
    return prefix + "-" + letter.repeat(26);
  }

  static Instant day(int day) {
    return BEGIN.plus(Duration.ofDays(day));
  }

  /** Tells it all; returns the token of the last commit of each context. */
  List<String> tell() {
    cooperative(COOP, DISTRICT, "Songbei alliance");
    Owner coop = new Owner(DISTRICT, COOP, null);
    commit(COOP, coop, new LeadAppointedV1(day(2), id("ent", "a"), null, null));
    for (String letter : List.of("a", "b", "c")) {
      join(id("ent", letter), letter, 3);
    }
    commit(
        id("mtg", "a"),
        coop,
        new MeetingHeldV1(day(5), COOP, MeetingKind.EXCHANGE, "t", null, List.of(), 9));
    String membership = last;
    for (String letter : List.of("a", "b")) {
      visit(id("vis", letter), id("ent", letter), 10);
    }
    commit(
        id("evi", "a"),
        coop,
        new ExpertVisitCompletedV1(
            day(11), COOP, null, List.of("e1", "e2"), ExpertVisitPurpose.CONSULTATION, null));
    String inspection = last;
    for (int i = 0; i < 66; i++) {
      hazard("hz-" + i, id("ent", "a"), 12, i < 65);
    }
    String hazard = last;
    for (String person : List.of("trf-1", "trf-2")) {
      staff(person, id("ent", "b"), 4);
    }
    return List.of(membership, inspection, hazard, last);
  }

  String cooperative(String id, String district, String name) {
    return commit(
        id,
        new Owner(district, id, null),
        new CooperativeProposedV1(day(0), name, CooperativeKind.INDUSTRY, "xihu", null, true),
        new CooperativePilotedV1(day(1)));
  }

  private void join(String enterprise, String letter, int day) {
    Owner owner = new Owner(DISTRICT, COOP, enterprise);
    commit(
        id("mem", letter),
        owner,
        new MembershipAppliedV1(day(day), COOP, enterprise),
        new MembershipApprovedV1(day(day), COOP, enterprise));
  }

  private void visit(String id, String enterprise, int day) {
    Owner owner = new Owner(DISTRICT, COOP, enterprise);
    commit(id, owner, new VisitCheckedInV1(day(day), "cmp-1", COOP, enterprise, List.of()));
    commit(id, owner, new VisitSignedV1(day(day).plusSeconds(60), "per-1", 1, 1));
  }

  /** Confirmed on the day, due on the third day after, closed on the second if at all. */
  String hazard(String id, String enterprise, int day, boolean closed) {
    Owner owner = new Owner(DISTRICT, COOP, enterprise);
    Instant at = day(day);
    Instant due = at.plus(Duration.ofDays(3));
    commit(
        id,
        owner,
        new HazardReportedV1(
            at,
            COOP,
            enterprise,
            HazardSource.INSPECTION,
            null,
            null,
            HazardCategory.OTHER,
            null,
            "a wire without earth",
            null,
            null));
    commit(id, owner, new HazardConfirmedV1(at, HazardGrade.GENERAL, null, "per-1"));
    commit(
        id,
        owner,
        new RectificationAssignedV1(
            at, null, RectificationMeasure.TIME_LIMITED, due, null, "deadlines-2026"));
    if (closed) {
      Instant fixed = at.plus(Duration.ofDays(1));
      Instant accepted = at.plus(Duration.ofDays(2));
      commit(id, owner, new HazardRectifiedV1(fixed, "earthed", "per-2"));
      commit(
          id,
          owner,
          new RectificationAcceptedV1(accepted, "per-1", null, null),
          new HazardClosedV1(accepted, at, at, due, fixed, accepted, HazardGrade.GENERAL, 0, true));
    }
    return last;
  }

  private void staff(String id, String enterprise, int day) {
    Owner owner = new Owner(DISTRICT, null, enterprise);
    commit(
        id,
        owner,
        new EmployeeOnboardedV1(
            day(day),
            id,
            enterprise,
            org.shouwang.contracts.training.Position.EMPLOYEE,
            60,
            "training-2026"));
    commit(
        id,
        owner,
        new TrainingRequirementMetV2(day(day + 1), id, enterprise, 2026, 60, 60, "training-2026"));
  }

  /** A joint inspection planned and carried through. */
  String inspection(String id, int day) {
    return commit(
        id,
        new Owner(DISTRICT, COOP, null),
        new CampaignPlannedV1(day(day), COOP, "t", LocalDate.of(2026, 3, 10), List.of()),
        new CampaignClosedV1(day(day), 2, 2, 2));
  }

  private String commit(String id, Owner owner, org.shouwang.contracts.ContractEvent... events) {
    last = stack.publish(id, owner, events);
    return last;
  }
}
