package org.shouwang.reporting.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shouwang.contracts.inspection.*;
import org.shouwang.contracts.membership.*;
import org.shouwang.contracts.training.*;
import org.shouwang.reporting.figures.MadeAggregate.Making;

/**
 * A random year of two districts with their cooperatives: every kind of event, aggregates in no
 * order among each other, some left half-way. The same seed makes the same history.
 */
public final class History {
  public static final Instant BEGIN = Instant.parse("2025-11-01T00:00:00Z");
  public static final Duration SPAN = Duration.ofDays(365);

  public record Coop(String district, String id, List<String> members) {}

  private final Random random;
  private final Making making;
  private final HazardHistory hazards;
  private final List<Coop> cooperatives = new ArrayList<>();

  private History(long seed) {
    this.random = new Random(seed);
    this.making = new Making(random, new ArrayList<>(), new HashMap<>());
    this.hazards = new HazardHistory(making);
  }

  /** All facts, each aggregate's in its order. */
  public List<Fact> facts() {
    return making.facts();
  }

  public List<Coop> cooperatives() {
    return cooperatives;
  }

  public static History of(long seed, int size) {
    History history = new History(seed);
    for (String district : List.of("371102", "230109")) {
      for (int c = 0; c < 2; c++) {
        history.cooperative(district, "coop-" + district + c, size);
      }
    }
    return history;
  }

  private void cooperative(String district, String id, int size) {
    Coop coop = new Coop(district, id, new ArrayList<>());
    cooperatives.add(coop);
    MadeAggregate founding = new MadeAggregate(making, id, district, id, null);
    founding.add(
        new CooperativeProposedV1(
            founding.next(), "Coop " + id, CooperativeKind.AREA, null, null, true));
    founding.maybe(() -> new CooperativePilotedV1(founding.next()));
    founding.maybe(() -> new CooperativeRolledOutV1(founding.next()));
    for (int i = 0; i < 4 + size / 10; i++) {
      enterprise(coop, "ent-" + id + i);
    }
    for (int i = 0; i < size; i++) {
      hazards.hazard(coop, "hz-" + id + i);
      visit(coop, "vis-" + id + i);
      training(coop, "trf-" + id + i);
      record(coop, id + i);
    }
  }

  private void enterprise(Coop coop, String id) {
    MadeAggregate firm = new MadeAggregate(making, id, coop.district, null, id);
    firm.add(new EnterpriseRegisteredV1(firm.next(), id, null, null, "C27", null, true));
    if (random.nextInt(10) == 0) {
      firm.add(new EnterpriseClosedV1(firm.next(), "gone"));
    }
    coop.members.add(id);
    MadeAggregate it = new MadeAggregate(making, "mem-" + id, coop.district, coop.id, id);
    it.add(new MembershipAppliedV1(it.next(), coop.id, id));
    if (random.nextInt(8) == 0) {
      it.add(new MembershipRejectedV1(it.next(), coop.id, id, "no"));
      return;
    }
    it.add(new MembershipApprovedV1(it.next(), coop.id, id));
    while (random.nextInt(3) == 0) {
      it.add(new MembershipSuspendedV1(it.next(), coop.id, id, "late"));
      if (random.nextBoolean()) {
        break;
      }
      it.add(new MembershipResumedV1(it.next(), coop.id, id));
    }
    switch (random.nextInt(6)) {
      case 0 -> it.add(new MembershipWithdrawnV1(it.next(), coop.id, id, "moved"));
      case 1 -> it.add(new MembershipExpelledV1(it.next(), coop.id, id, "why"));
      default -> {}
    }
  }

  private void visit(Coop coop, String id) {
    String enterprise = making.any(coop.members);
    MadeAggregate it = new MadeAggregate(making, id, coop.district, coop.id, enterprise);
    it.add(new VisitCheckedInV1(it.next(), "cmp-1", coop.id, enterprise, List.of()));
    for (int i = random.nextInt(3); i > 0; i--) {
      var found =
          new FindingRecordedV1(
              it.next(),
              "fnd-" + i,
              FindingCategory.OTHER,
              null,
              "x",
              null,
              Commonality.COMMON,
              "p");
      it.add(i == 1 ? found : FindingRecordedV2.from(found));
    }
    it.maybe(() -> new StrengthNotedV1(it.next(), "str-1", "tidy", null, "per-1"));
    switch (random.nextInt(6)) {
      case 0 -> it.add(new SignatureRefusedV1(it.next(), "no", 0, 0));
      case 1 -> {}
      default -> it.add(new VisitSignedV1(it.next(), "per-1", 0, 0));
    }
  }

  private void training(Coop coop, String id) {
    String enterprise = making.any(coop.members);
    MadeAggregate it = new MadeAggregate(making, id, coop.district, null, enterprise);
    org.shouwang.contracts.training.Position position =
        org.shouwang.contracts.training.Position.EMPLOYEE;
    Instant came = it.next();
    it.add(new EmployeeOnboardedV1(came, id, enterprise, position, 480, "training-1"));
    it.add(new TrainingCreditedV1(it.next(), id, enterprise, "ses-1", 60, 60));
    SortedMap<Integer, Instant> met = new TreeMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Instant at = it.next();
      int year = at.atZone(AsOf.ZONE).getYear();
      if (met.putIfAbsent(year, at) == null) {
        it.add(new TrainingRequirementMetV2(at, id, enterprise, year, 480, 480, "training-2"));
      }
    }
    if (random.nextInt(4) == 0) {
      // Some departures become known only after what came after them.
      Instant left = random.nextInt(3) == 0 ? it.earlier(came) : it.next();
      List<Instant> counting = List.copyOf(met.tailMap(left.atZone(AsOf.ZONE).getYear()).values());
      it.add(new EmployeeLeftV2(left, id, enterprise, counting));
    }
  }

  /** What is one event: meetings, sessions, drills, cases, visits of experts. */
  private void record(Coop coop, String tail) {
    MadeAggregate meeting = new MadeAggregate(making, "mtg-" + tail, coop.district, coop.id, null);
    meeting.add(
        new MeetingHeldV1(
            meeting.next(), coop.id, making.any(MeetingKind.values()), "t", null, List.of(), 3));
    MadeAggregate session = new MadeAggregate(making, "ses-" + tail, coop.district, coop.id, null);
    session.add(
        new SessionHeldV1(
            session.next(), coop.id, making.any(SessionKind.values()), "t", 60, null, null));
    session.maybe(() -> new AttendanceRecordedV1(session.next(), List.of()));
    MadeAggregate drill = new MadeAggregate(making, "drl-" + tail, coop.district, coop.id, null);
    drill.add(
        new DrillHeldV1(
            drill.next(), coop.id, making.any(DrillKind.values()), "fire", List.of(), 9, null));
    MadeAggregate shared = new MadeAggregate(making, "case-" + tail, coop.district, coop.id, null);
    shared.add(new CaseStudySharedV1(shared.next(), coop.id, "t", "l", null));
    MadeAggregate experts = new MadeAggregate(making, "evi-" + tail, coop.district, coop.id, null);
    experts.add(
        new ExpertVisitCompletedV1(
            experts.next(),
            coop.id,
            null,
            List.of("exp-1", "exp-2", "exp-3").subList(0, 1 + random.nextInt(3)),
            ExpertVisitPurpose.CONSULTATION,
            null));
    MadeAggregate expert = new MadeAggregate(making, "exp-" + tail, coop.district, coop.id, null);
    expert.add(new ExpertEngagedV1(expert.next(), "per-1", coop.id, List.of()));
    expert.maybe(() -> new ExpertReleasedV1(expert.next(), "per-1", coop.id, "end"));
    MadeAggregate campaign = new MadeAggregate(making, "cmp-" + tail, coop.district, coop.id, null);
    campaign.add(
        new CampaignPlannedV1(campaign.next(), coop.id, "t", LocalDate.of(2026, 1, 1), List.of()));
    campaign.maybe(() -> new FindingsLockedV1(campaign.next(), 1, 1, 1));
    campaign.maybe(() -> new CampaignClosedV1(campaign.next(), 1, 1, 1));
  }
}
