package org.shouwang.reporting.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.*;
import org.shouwang.reporting.figures.MadeAggregate.Making;

/** Hazards of a random year: on whatever way, in as many cycles, some left half-way. */
final class HazardHistory {
  private final Making making;
  private final Random random;

  HazardHistory(Making making) {
    this.making = making;
    this.random = making.random();
  }

  void hazard(History.Coop coop, String id) {
    boolean outside = random.nextInt(12) == 0;
    String enterprise = making.any(coop.members());
    MadeAggregate it =
        new MadeAggregate(making, id, coop.district(), outside ? null : coop.id(), enterprise);
    it.add(
        new HazardReportedV1(
            it.next(),
            outside ? null : coop.id(),
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
    if (grade == HazardGrade.MAJOR && random.nextInt(4) == 0) {
      it.add(new HazardRegradedV1(it.next(), grade, grade, null, "another clause", "per-1"));
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
    private final MadeAggregate it;
    private final Instant confirmed;
    private final HazardGrade grade;
    private Instant begun;
    private int number = 1;
    private int minutes;
    private boolean goesOn = true;

    Cycle(MadeAggregate it, Instant confirmed, HazardGrade grade) {
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
      MadeAggregate it, Instant confirmed, Instant original, Instant due, HazardGrade grade) {
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
      MadeAggregate it,
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
            ? new HazardMarkedDuplicateV1(at, "hz-1", History.BEGIN, "per-1", confirmed, due, grade)
            : new HazardMarkedDuplicateV2(
                at, "hz-1", History.BEGIN, "per-1", confirmed, original, due, grade));
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
}
