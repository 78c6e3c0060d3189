package org.shouwang.reporting.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.*;
import org.shouwang.contracts.inspection.*;
import org.shouwang.contracts.membership.*;
import org.shouwang.contracts.training.*;

/**
 * A random year of two districts with their cooperatives: every kind of event, aggregates in no
 * order among each other, some left half-way. The same seed makes the same history.
 */
public final class History {
  public static final Instant BEGIN = Instant.parse("2025-11-01T00:00:00Z");
  public static final Duration SPAN = Duration.ofDays(365);

  public record Coop(String district, String id, List<String> members) {}

  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Long> commits = new HashMap<>();
  private final List<Coop> cooperatives = new ArrayList<>();

  private History(long seed) {
    this.random = new Random(seed);
  }

  /** All facts, each aggregate's in its order. */
  public List<Fact> facts() {
    return facts;
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
    Aggregate founding = new Aggregate(id, district, id, null);
    founding.add(
        new CooperativeProposedV1(
            founding.next(), "Coop " + id, CooperativeKind.AREA, null, null, true));
    founding.maybe(() -> new CooperativePilotedV1(founding.next()));
    founding.maybe(() -> new CooperativeRolledOutV1(founding.next()));
    for (int i = 0; i < 4 + size / 10; i++) {
      enterprise(coop, "ent-" + id + i);
    }
    for (int i = 0; i < size; i++) {
      hazard(coop, "hz-" + id + i);
      visit(coop, "vis-" + id + i);
      training(coop, "trf-" + id + i);
      record(coop, id + i);
    }
  }

  private void enterprise(Coop coop, String id) {
    Aggregate firm = new Aggregate(id, coop.district, null, id);
    firm.add(new EnterpriseRegisteredV1(firm.next(), id, null, null, "C27", null, true));
    if (random.nextInt(10) == 0) {
      firm.add(new EnterpriseClosedV1(firm.next(), "gone"));
    }
    coop.members.add(id);
    Aggregate it = new Aggregate("mem-" + id, coop.district, coop.id, id);
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

  private void hazard(Coop coop, String id) {
    boolean outside = random.nextInt(12) == 0;
    String enterprise = any(coop.members);
    Aggregate it = new Aggregate(id, coop.district, outside ? null : coop.id, enterprise);
    it.add(
        new HazardReportedV1(
            it.next(),
            outside ? null : coop.id,
            enterprise,
            HazardSource.INSPECTION,
            null,
            null,
            HazardCategory.OTHER,
            null,
            "loose wire",
            null,
            null));
    if (duplicate(it, null, null, null, null)) {
      return;
    }
    if (random.nextInt(10) == 0) {
      it.add(new HazardDismissedV1(it.next(), "no hazard", "per-1"));
      return;
    }
    HazardGrade grade = random.nextInt(8) == 0 ? HazardGrade.MAJOR : HazardGrade.GENERAL;
    Instant confirmed = it.next();
    it.add(
        random.nextBoolean()
            ? new HazardConfirmedV1(confirmed, grade, null, "per-1")
            : new HazardConfirmedV2(confirmed, grade, null, "per-1"));
    if (random.nextInt(8) == 0) {
      HazardGrade before = grade;
      grade = before == HazardGrade.MAJOR ? HazardGrade.GENERAL : HazardGrade.MAJOR;
      it.add(new HazardRegradedV1(it.next(), before, grade, null, "why", "per-1"));
    }
    if (duplicate(it, confirmed, null, null, grade) || random.nextInt(12) == 0) {
      return;
    }
    Cycle cycle = new Cycle(it, confirmed, grade);
    while (cycle.goesOn()) {
      cycle.next();
    }
  }

  /** From an assignment to its closure, or to wherever it is left. */
  private final class Cycle {
    private final Aggregate it;
    private final Instant confirmed;
    private final HazardGrade grade;
    private Instant begun;
    private int number = 1;
    private int minutes;
    private boolean goesOn = true;

    Cycle(Aggregate it, Instant confirmed, HazardGrade grade) {
      this.it = it;
      this.confirmed = confirmed;
      this.grade = grade;
      this.begun = confirmed;
    }

    boolean goesOn() {
      return goesOn;
    }

    void next() {
      goesOn = false;
      Instant assigned = it.next();
      Instant original = assigned.plus(Duration.ofHours(random.nextInt(30 * 24)));
      it.add(
          new RectificationAssignedV1(
              assigned,
              null,
              RectificationMeasure.TIME_LIMITED,
              original,
              null,
              "deadlines-" + random.nextInt(3)));
      Instant due = putOff(original);
      if (duplicate(it, confirmed, original, due, grade)
          || gone(it, confirmed, original, due, grade)) {
        return;
      }
      int rejections = 0;
      while (random.nextInt(8) != 0) {
        Instant rectified = random.nextInt(20) == 0 ? it.at(due) : it.next();
        it.add(new HazardRectifiedV1(rectified, "fixed", "per-2"));
        if (random.nextInt(5) == 0) {
          it.add(
              random.nextBoolean()
                  ? new RectificationRejectedV1(it.next(), "not fixed", "per-1")
                  : new RectificationRejectedV2(it.next(), "not fixed", "per-1", due));
          rejections++;
          continue;
        }
        if (random.nextInt(10) == 0) {
          return;
        }
        close(assigned, original, due, rectified, rejections);
        return;
      }
    }

    private Instant putOff(Instant due) {
      Instant later = due.plus(Duration.ofHours(1 + random.nextInt(20 * 24)));
      return switch (random.nextInt(8)) {
        case 0 -> {
          it.add(new ExtensionGrantedV1(it.next(), later, due, due, null, "per-1"));
          yield later;
        }
        case 1 -> {
          it.add(new TransferImposedV1(it.next(), "ent-1", "ent-2", "x", "per-1", due, later));
          yield later;
        }
        case 2 -> {
          it.add(new TransferImposedV1(it.next(), "ent-1", "ent-2", "x", "per-1", null, null));
          yield due;
        }
        default -> due;
      };
    }

    private void close(
        Instant assigned, Instant original, Instant due, Instant rectified, int rejections) {
      Instant accepted = random.nextInt(20) == 0 ? it.at(due) : it.next();
      boolean onTime = !rectified.isAfter(due);
      minutes += (int) Duration.between(begun, accepted).toMinutes();
      // The first versions are from before there were extensions.
      boolean older = original.equals(due) && random.nextBoolean();
      if (number == 1 && older) {
        it.add(new RectificationAcceptedV1(accepted, "per-1", null, null));
        it.add(
            new HazardClosedV1(
                accepted,
                confirmed,
                assigned,
                due,
                rectified,
                accepted,
                grade,
                rejections,
                onTime));
      } else {
        it.add(new RectificationAcceptedV2(accepted, "per-1", null, null, null));
        it.add(
            new HazardClosedV2(
                accepted,
                confirmed,
                assigned,
                original,
                due,
                rectified,
                accepted,
                grade,
                rejections,
                onTime,
                number,
                minutes));
      }
      if (random.nextInt(4) == 0) {
        begun = it.next();
        number++;
        it.add(
            older
                ? new HazardReopenedV1(
                    begun, number, accepted, due, grade, onTime, minutes, "lifecycle-0")
                : new HazardReopenedV2(
                    begun, number, accepted, original, due, grade, onTime, minutes, "lifecycle-0"));
        goesOn = true;
      }
    }
  }

  /** Now and then it goes to another department, or is gone with its place. */
  private boolean gone(
      Aggregate it, Instant confirmed, Instant original, Instant due, HazardGrade grade) {
    boolean older = original.equals(due) && random.nextBoolean();
    switch (random.nextInt(16)) {
      case 0 -> {
        Instant at = it.next();
        it.add(
            older
                ? new HazardTransferredOutV1(at, "fire", "x", "per-1", confirmed, due, grade)
                : new HazardTransferredOutV2(
                    at, "fire", "x", "per-1", confirmed, original, due, grade));
      }
      case 1 -> {
        Instant at = it.next();
        it.add(
            older
                ? new HazardExtinguishedV1(at, "x", "per-1", confirmed, due, grade)
                : new HazardExtinguishedV2(at, "x", "per-1", confirmed, original, due, grade));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Now and then it turns out to be a duplicate, for good or until that is revoked. */
  private boolean duplicate(
      Aggregate it,
      @Nullable Instant confirmed,
      @Nullable Instant original,
      @Nullable Instant due,
      @Nullable HazardGrade grade) {
    if (random.nextInt(8) != 0) {
      return false;
    }
    boolean older = Objects.equals(original, due) && random.nextBoolean();
    Instant at = it.next();
    it.add(
        older
            ? new HazardMarkedDuplicateV1(at, "hz-1", BEGIN, "per-1", confirmed, due, grade)
            : new HazardMarkedDuplicateV2(
                at, "hz-1", BEGIN, "per-1", confirmed, original, due, grade));
    if (random.nextBoolean()) {
      return true;
    }
    at = it.next();
    it.add(
        older
            ? new DuplicateRevokedV1(at, "hz-1", "no", "per-1", confirmed, due, grade)
            : new DuplicateRevokedV2(at, "hz-1", "no", "per-1", confirmed, original, due, grade));
    return false;
  }

  private void visit(Coop coop, String id) {
    String enterprise = any(coop.members);
    Aggregate it = new Aggregate(id, coop.district, coop.id, enterprise);
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
    String enterprise = any(coop.members);
    Aggregate it = new Aggregate(id, coop.district, null, enterprise);
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
    Aggregate meeting = new Aggregate("mtg-" + tail, coop.district, coop.id, null);
    meeting.add(
        new MeetingHeldV1(
            meeting.next(), coop.id, any(MeetingKind.values()), "t", null, List.of(), 3));
    Aggregate session = new Aggregate("ses-" + tail, coop.district, coop.id, null);
    session.add(
        new SessionHeldV1(session.next(), coop.id, any(SessionKind.values()), "t", 60, null, null));
    session.maybe(() -> new AttendanceRecordedV1(session.next(), List.of()));
    Aggregate drill = new Aggregate("drl-" + tail, coop.district, coop.id, null);
    drill.add(
        new DrillHeldV1(
            drill.next(), coop.id, any(DrillKind.values()), "fire", List.of(), 9, null));
    Aggregate shared = new Aggregate("case-" + tail, coop.district, coop.id, null);
    shared.add(new CaseStudySharedV1(shared.next(), coop.id, "t", "l", null));
    Aggregate experts = new Aggregate("evi-" + tail, coop.district, coop.id, null);
    experts.add(
        new ExpertVisitCompletedV1(
            experts.next(),
            coop.id,
            null,
            List.of("exp-1", "exp-2", "exp-3").subList(0, 1 + random.nextInt(3)),
            ExpertVisitPurpose.CONSULTATION,
            null));
    Aggregate expert = new Aggregate("exp-" + tail, coop.district, coop.id, null);
    expert.add(new ExpertEngagedV1(expert.next(), "per-1", coop.id, List.of()));
    expert.maybe(() -> new ExpertReleasedV1(expert.next(), "per-1", coop.id, "end"));
    Aggregate campaign = new Aggregate("cmp-" + tail, coop.district, coop.id, null);
    campaign.add(
        new CampaignPlannedV1(campaign.next(), coop.id, "t", LocalDate.of(2026, 1, 1), List.of()));
    campaign.maybe(() -> new FindingsLockedV1(campaign.next(), 1, 1, 1));
    campaign.maybe(() -> new CampaignClosedV1(campaign.next(), 1, 1, 1));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One aggregate whose time goes on from event to event. */
  private final class Aggregate {
    private final String id;
    private final String district;
    private final @Nullable String cooperative;
    private final @Nullable String enterprise;
    private long sequence;
    private Instant last =
        BEGIN.plusMillis(random.nextLong(SPAN.toMillis() / 2)).plusMillis(random.nextLong(1000));

    Aggregate(
        String id, String district, @Nullable String cooperative, @Nullable String enterprise) {
      this.id = id;
      this.district = district;
      this.cooperative = cooperative;
      this.enterprise = enterprise;
    }

    Instant next() {
      last = last.plusMillis(1 + random.nextLong(Duration.ofDays(20).toMillis()));
      return last;
    }

    /** Some time since, though it becomes known after. */
    Instant earlier(Instant since) {
      return since.plusMillis(random.nextLong(Duration.between(since, last).toMillis()));
    }

    /** Exactly at an instant, if that has not passed. */
    Instant at(Instant wanted) {
      last = wanted.isAfter(last) ? wanted : last.plusMillis(1);
      return last;
    }

    void add(ContractEvent event) {
      String log = district + ContractCatalog.of(event.getClass()).context();
      long commit = commits.merge(log, 1L, Long::sum);
      facts.add(Fact.of(event, id, sequence++, commit, district, cooperative, enterprise));
    }

    void maybe(java.util.function.Supplier<ContractEvent> event) {
      if (random.nextBoolean()) {
        add(event.get());
      }
    }
  }
}
