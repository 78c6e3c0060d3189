package org.shouwang.reporting.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardReopenedV1;
import org.shouwang.contracts.hazard.HazardReopenedV2;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.training.EmployeeOnboardedV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;
import org.shouwang.contracts.training.TrainingRequirementMetV2;

/**
 * What one event leaves in the ledgers (记账): found out once, for it is entered in several.
 *
 * @param event the event
 * @param ticks what it counts as
 * @param months the month of each tick, in the same order: a deadline lies in another than its
 *     event
 * @param policy by whose numbers it decided something; null if by nobody's
 * @param month of the event itself
 */
record Entry(
    ContractEvent event,
    List<Tick> ticks,
    List<YearMonth> months,
    @Nullable String policy,
    YearMonth month) {

  static Entry of(ContractEvent event) {
    List<Tick> ticks = Counting.ticks(event);
    YearMonth month = AsOf.month(event.occurredAt());
    List<YearMonth> months = new ArrayList<>(ticks.size());
    for (Tick tick : ticks) {
      Instant at = tick.at();
      months.add(at.equals(event.occurredAt()) ? month : AsOf.month(at));
    }
    return new Entry(event, ticks, months, policy(event), month);
  }

  /** The months in which it leaves anything, each once. */
  List<YearMonth> touched() {
    List<YearMonth> touched = new ArrayList<>(4);
    for (YearMonth of : months) {
      add(touched, of);
    }
    if (policy != null) {
      add(touched, month);
    }
    return touched;
  }

  private static void add(List<YearMonth> months, YearMonth month) {
    if (!months.contains(month)) {
      months.add(month);
    }
  }

  private static @Nullable String policy(ContractEvent event) {
    return switch (event) {
      case RectificationAssignedV1 e -> e.policyVersion();
      case HazardReopenedV1 e -> e.policyVersion();
      case HazardReopenedV2 e -> e.policyVersion();
      case EmployeeOnboardedV1 e -> e.policyVersion();
      case TrainingRequirementMetV1 e -> e.policyVersion();
      case TrainingRequirementMetV2 e -> e.policyVersion();
      default -> null;
    };
  }
}
