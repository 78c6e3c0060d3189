package org.shouwang.hazard.read.inbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.read.inbox.Fact.What;
import org.shouwang.kit.stream.Place;

/**
 * An event with what was told of its aggregate before it.
 *
 * @param event the event
 * @param envelope what travels beside it
 * @param facts what is remembered; perhaps more than was known by then
 */
record Case(ContractEvent event, EventEnvelope envelope, List<Fact> facts) {
  static Case of(ContractEvent event, EventEnvelope envelope, @Nullable Mailbox remembered) {
    return new Case(event, envelope, remembered == null ? List.of() : remembered.facts());
  }

  /** What was last said of it before this event. */
  Optional<String> known(What what) {
    return facts.stream()
        .filter(fact -> fact.what() == what && fact.place() < place(envelope))
        .reduce((earlier, later) -> later)
        .map(Fact::value);
  }

  /**
   * Whether another enterprise has it than the one at which it was found: no visit of the
   * cooperative's looks at what is closed there.
   */
  boolean takenOver() {
    return facts.stream()
        .filter(fact -> fact.what() == What.GIVEN_BY && fact.place() < place(envelope))
        .findFirst()
        .filter(first -> !known(What.TAKEN_BY).orElse("").equals(first.value()))
        .isPresent();
  }

  boolean major() {
    return known(What.GRADE).filter(HazardGrade.MAJOR.name()::equals).isPresent();
  }

  /** What the event itself says that later ones depend on. */
  static List<Fact> told(ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case HazardReportedV1 e -> fact(What.REPORTER, e.reporterId(), envelope);
      case HazardReportedV2 e -> fact(What.REPORTER, e.reporterId(), envelope);
      case HazardReportedV3 e -> fact(What.REPORTER, e.reporterId(), envelope);
      case DismissalAppealedV1 e -> fact(What.APPELLANT, e.appellantId(), envelope);
      case HazardConfirmedV1 e -> fact(What.GRADE, e.grade().name(), envelope);
      case HazardConfirmedV2 e -> fact(What.GRADE, e.grade().name(), envelope);
      case HazardRegradedV1 e -> fact(What.GRADE, e.grade().name(), envelope);
      case DutyHandedToTownshipV1 e ->
          fact(What.TOWNSHIP, e.township() == null ? "" : e.township(), envelope);
      case TransferAcceptedV1 e -> taken(e.fromEnterpriseId(), e.toEnterpriseId(), envelope);
      case TransferImposedV1 e -> taken(e.fromEnterpriseId(), e.toEnterpriseId(), envelope);
      case RewardAssessedV1 e -> fact(What.REPORT, e.reportId(), envelope);
      default -> List.of();
    };
  }

  private static List<Fact> taken(String from, String to, EventEnvelope of) {
    return List.of(
        new Fact(What.GIVEN_BY, from, place(of)), new Fact(What.TAKEN_BY, to, place(of)));
  }

  private static List<Fact> fact(What what, @Nullable String value, EventEnvelope of) {
    return value == null ? List.of() : List.of(new Fact(what, value, place(of)));
  }

  private static long place(EventEnvelope of) {
    return Place.of(of.commit(), of.index());
  }
}
