package org.shouwang.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.*;
import org.shouwang.contracts.inspection.*;
import org.shouwang.contracts.membership.*;
import org.shouwang.contracts.training.*;

/**
 * The figures once more, in the slow and obvious way: replay everything that occurred up to the
 * instant, object by object, and look at what there is. Shares no code with what it checks; in
 * particular it uses none of the facts that {@link HazardClosedV1} repeats.
 */
public final class PlainBook {
  private final Instant asOf;
  private final Predicate<Fact> mine;
  private final Map<String, Hazard> hazards = new TreeMap<>();
  private final Map<String, Person> staff = new TreeMap<>();
  private final Map<String, String> standings = new TreeMap<>();
  private final List<ContractEvent> happened = new ArrayList<>();

  private static final class Hazard {
    Instant confirmed;
    Instant due;
    Instant assignedDue;
    Instant rectified;
    Instant closed;
    HazardGrade grade;
    boolean away;
    Instant reopened;
    long minutesBefore;

    void reopen(Instant at) {
      minutesBefore = minutes();
      reopened = at;
      closed = null;
      due = null;
      assignedDue = null;
    }

    long minutes() {
      return minutesBefore
          + Duration.between(reopened == null ? confirmed : reopened, closed).toMinutes();
    }
  }

  private static final class Person {
    final Set<Integer> metYears = new TreeSet<>();
    boolean left;
  }

  /** The book of those facts that are somebody's. */
  public PlainBook(List<Fact> facts, Instant asOf, Predicate<Fact> mine) {
    this.asOf = asOf;
    this.mine = mine;
    facts.stream()
        .filter(mine)
        .filter(fact -> !fact.event().occurredAt().isAfter(asOf))
        .forEach(fact -> replay(fact.envelope().subject(), fact.event()));
  }

  private void replay(String id, ContractEvent event) {
    happened.add(event);
    Hazard hazard = hazards.computeIfAbsent(id, h -> new Hazard());
    switch (event) {
      case HazardConfirmedV1 e -> {
        hazard.confirmed = e.occurredAt();
        hazard.grade = e.grade();
      }
      case HazardConfirmedV2 e -> {
        hazard.confirmed = e.occurredAt();
        hazard.grade = e.grade();
      }
      case HazardRegradedV1 e -> hazard.grade = e.grade();
      case HazardMarkedDuplicateV1 e -> hazard.away = true;
      case HazardMarkedDuplicateV2 e -> hazard.away = true;
      case DuplicateRevokedV1 e -> hazard.away = false;
      case DuplicateRevokedV2 e -> hazard.away = false;
      case RectificationAssignedV1 e -> {
        hazard.due = e.dueAt();
        hazard.assignedDue = e.dueAt();
      }
      case HazardRectifiedV1 e -> hazard.rectified = e.occurredAt();
      case HazardClosedV1 e -> hazard.closed = e.occurredAt();
      case HazardClosedV2 e -> hazard.closed = e.occurredAt();
      case HazardReopenedV1 e -> hazard.reopen(e.occurredAt());
      case HazardReopenedV2 e -> hazard.reopen(e.occurredAt());
      case ExtensionGrantedV1 e -> hazard.due = e.dueAt();
      case TransferImposedV1 e -> hazard.due = e.dueAt() == null ? hazard.due : e.dueAt();
      case HazardTransferredOutV1 e -> hazard.away = true;
      case HazardTransferredOutV2 e -> hazard.away = true;
      case HazardExtinguishedV1 e -> hazard.away = true;
      case HazardExtinguishedV2 e -> hazard.away = true;
      case EmployeeOnboardedV1 e -> staff.put(id, new Person());
      case TrainingRequirementMetV2 e -> staff.get(id).metYears.add(e.year());
      case EmployeeLeftV2 e -> staff.get(id).left = true;
      case MembershipApprovedV1 e -> standings.put(id, "member");
      case MembershipSuspendedV1 e -> standings.put(id, "suspended");
      case MembershipResumedV1 e -> standings.put(id, "member");
      case MembershipWithdrawnV1 e -> standings.remove(id);
      case MembershipExpelledV1 e -> standings.remove(id);
      default -> {}
    }
  }

  long happened(Class<? extends ContractEvent> type) {
    return happened.stream().filter(type::isInstance).count();
  }

  <T extends ContractEvent> long happened(Class<T> type, Predicate<T> which) {
    return happened.stream().filter(type::isInstance).map(type::cast).filter(which).count();
  }

  public long members() {
    return standings.size();
  }

  public long suspended() {
    return standings.values().stream().filter("suspended"::equals).count();
  }

  long personTimes() {
    return happened.stream()
        .filter(ExpertVisitCompletedV1.class::isInstance)
        .mapToLong(e -> ((ExpertVisitCompletedV1) e).experts().size())
        .sum();
  }

  private long hazards(Predicate<Hazard> which) {
    return hazards.values().stream().filter(h -> !h.away).filter(which).count();
  }

  private boolean due(Hazard hazard) {
    return hazard.due != null && !hazard.due.isAfter(asOf);
  }

  public Ratio gross() {
    return new Ratio(hazards(h -> h.closed != null), hazards(h -> h.confirmed != null));
  }

  public Ratio due() {
    return new Ratio(hazards(h -> due(h) && h.closed != null), hazards(this::due));
  }

  public Ratio originalDue() {
    return new Ratio(hazards(h -> assignedDue(h) && h.closed != null), hazards(this::assignedDue));
  }

  private boolean assignedDue(Hazard hazard) {
    return hazard.assignedDue != null && !hazard.assignedDue.isAfter(asOf);
  }

  public Ratio onTime() {
    return new Ratio(
        hazards(h -> due(h) && h.closed != null && !h.rectified.isAfter(h.due)),
        hazards(this::due));
  }

  Ratio major() {
    return new Ratio(
        hazards(h -> h.grade == HazardGrade.MAJOR && h.closed != null),
        hazards(h -> h.grade == HazardGrade.MAJOR));
  }

  long confirmed() {
    return hazards(h -> h.confirmed != null);
  }

  long away() {
    return hazards.values().stream().filter(h -> h.away).count();
  }

  public long overdue() {
    return hazards(h -> due(h) && h.closed == null);
  }

  long open() {
    return hazards(h -> h.confirmed != null && h.closed == null);
  }

  public Ratio trained() {
    int year = asOf.minusMillis(1).atZone(ZoneId.of("Asia/Shanghai")).getYear();
    return new Ratio(
        staff.values().stream().filter(p -> p.metYears.contains(year) && !p.left).count(),
        staff.values().stream().filter(p -> !p.left).count());
  }

  BigDecimal meanHours() {
    List<Long> minutes = minutes();
    long sum = minutes.stream().mapToLong(Long::longValue).sum();
    return minutes.isEmpty()
        ? null
        : new BigDecimal(sum).divide(new BigDecimal(60L * minutes.size()), 1, RoundingMode.HALF_UP);
  }

  BigDecimal medianHours() {
    List<Long> minutes = minutes();
    int size = minutes.size();
    return size == 0
        ? null
        : new BigDecimal(minutes.get((size - 1) / 2) + minutes.get(size / 2))
            .divide(new BigDecimal(120), 1, RoundingMode.HALF_UP);
  }

  private List<Long> minutes() {
    return hazards.values().stream()
        .filter(h -> h.closed != null)
        .map(Hazard::minutes)
        .sorted()
        .toList();
  }
}
