package org.shouwang.contracts.training;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An employee left and counts no longer from this day (离职).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise (企业)
 * @param metAt when she had met requirements that counted on that day or were to count after it:
 *     that of the calendar year in which she left, and of later ones where her departure became
 *     known late; an instant may lie after {@code occurredAt}
 */
@WireType(name = "org.shouwang.training.employee-left", version = 2)
public record EmployeeLeftV2(
    Instant occurredAt, String personId, String enterpriseId, List<Instant> metAt)
    implements TrainingContract {

  public EmployeeLeftV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(enterpriseId, "enterpriseId");
    metAt =
        Required.list(metAt, "metAt").stream()
            .map(instant -> Required.instant(instant, "metAt"))
            .toList();
  }

  /** The first version does not say when she met it: on the day that she left she had. */
  public static EmployeeLeftV2 from(EmployeeLeftV1 older) {
    return new EmployeeLeftV2(
        older.occurredAt(),
        older.personId(),
        older.enterpriseId(),
        older.requirementMet() ? List.of(older.occurredAt()) : List.of());
  }
}
