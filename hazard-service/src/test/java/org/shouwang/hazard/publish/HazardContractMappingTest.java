package org.shouwang.hazard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.EvidenceMissingV1;
import org.shouwang.contracts.hazard.HazardClosedV1;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.RectificationAcceptedV1;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.CataloguedField;
import org.shouwang.hazard.domain.Correction;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.Ending;
import org.shouwang.hazard.domain.EvidenceFacts;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.HazardConfirmed;
import org.shouwang.hazard.domain.HazardEvent.RectificationAccepted;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractSchemas;

/** Every hazard event becomes bytes that the published schema allows, and comes back the same. */
class HazardContractMappingTest {
  private final HazardContractMapping mapping = new HazardContractMapping();

  static Stream<HazardEvent> events() {
    return Stream.of(
        reported(),
        reportedWithPosition(),
        notified(3),
        dueSoon(),
        overdue(),
        overdueAgain(day(13), day(13)),
        escalatedToL1(),
        referred(),
        confirmationOverdue(),
        transferUnanswered(),
        lookBackDue(8),
        reviewOverdue(),
        confirmed(),
        confirmedAsMajor(),
        dismissed(),
        assigned(),
        rectified(),
        rejected(),
        acceptedOn(8),
        closedOn(8, 5, 1, true),
        appealed(),
        reinstated(),
        upheld(),
        markedDuplicate(new Standing(null, null, null)),
        duplicateRevoked(new Standing(day(3), day(9), Grade.MAJOR)),
        recurrence(),
        corrected(),
        everythingCorrected(),
        new HazardEvent.NotInCatalogue(
            day(2), List.of(CataloguedField.CATEGORY, CataloguedField.CRITERION)),
        loweringProposed(),
        raised(),
        prescribed(),
        controlled(),
        handedToTownship(9),
        suspended(StopExtent.PARTIAL),
        resumptionRequested(),
        resumed(),
        planSubmitted(),
        planApproved(),
        planReturned(),
        listed(),
        listingPublished(),
        listingUnpublished(),
        extensionUndecided(),
        supervisionEnded(Ending.TRANSFERRED_OUT),
        suspensionEnded(Ending.EXTINGUISHED, StopExtent.PARTIAL),
        delisted(),
        delistingPublished(),
        extensionRequested(),
        extensionGranted(),
        extensionRefused(),
        transferProposed(),
        transferAccepted(),
        transferDeclined(),
        responsibilityUpheld(),
        inChargeFrom(5, "ent-7-b"),
        transferImposed(null, null),
        transferImposed(DUE, EXTENDED),
        transferredOut(new Standing(null, null, null)),
        extinguished(new Standing(day(3), DUE, Grade.GENERAL)),
        lookBackAfter(8),
        lookBackPassed(20),
        lookBackEnded(20),
        lookBackFailed(20),
        reopened(20, closedOn(8, 5, 0, true)),
        EvidenceFacts.attached(EvidenceStep.REPORT, 2, EvidenceFacts.photo("a", null)),
        EvidenceFacts.attached(
            EvidenceStep.RECTIFICATION,
            5,
            EvidenceFacts.alike("b", day(5)),
            EvidenceFacts.document()),
        EvidenceFacts.missing("a"),
        EvidenceFacts.blurred(EvidenceStep.RECTIFICATION, 5, EvidenceFacts.photo("a", null)),
        recurred(189, closedOn(8, 5, 0, true)),
        sampledOn(8),
        repetitionFlagged(9, EARLIER, HAZARD));
  }

  @ParameterizedTest
  @MethodSource("events")
  void survivesTheWayThroughBytes(HazardEvent event) {
    ContractEvent contract = mapping.toContract(event);
    assertThat(ContractSchemas.violations(contract)).isEmpty();
    String wireType = ContractCatalog.wireTypeOf(contract.getClass());
    ContractEvent read = ContractJson.decode(wireType, ContractJson.encode(contract));
    assertThat(mapping.toDomain(read, report().owner())).isEqualTo(event);
  }

  @ParameterizedTest
  @EnumSource
  void whateverStepMissesItsEvidenceSaysSo(EvidenceStep step) {
    survivesTheWayThroughBytes(
        new HazardEvent.EvidenceMissing(day(4), step, 1, List.of(EvidenceFacts.hash("a"))));
  }

  @Test
  void evidenceThatTheFirstVersionMissedIsStillMissed() {
    List<String> missing = List.of(EvidenceFacts.hash("a"));
    assertThat(
            mapping.toDomain(
                new EvidenceMissingV1(
                    day(2), org.shouwang.contracts.hazard.EvidenceStep.REPORT, 1, missing),
                report().owner()))
        .isEqualTo(new HazardEvent.EvidenceMissing(day(2), EvidenceStep.REPORT, 1, missing));
  }

  private static HazardEvent reportedWithPosition() {
    Report plain = report();
    return new HazardEvent.HazardReported(
        day(2),
        new Report(
            plain.owner(),
            plain.source(),
            null,
            null,
            plain.category(),
            null,
            plain.description(),
            null,
            Position.ofDegrees(35.412345, -119.456789),
            new AccidentClass("1986", "5"),
            new Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023"),
            null));
  }

  private static HazardEvent everythingCorrected() {
    return new HazardEvent.HazardCorrected(
        day(6),
        new Correction(
            "CHEMICALS",
            null,
            "氨阀泄漏",
            null,
            Position.ofDegrees(35.412345, -119.456789),
            new AccidentClass("1986", "5"),
            new Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023"),
            day(1),
            Source.EMPLOYEE,
            Set.of(Correction.Field.PLACE, Correction.Field.CLAUSE)),
        "写错",
        personOf("bureau"));
  }

  @Test
  void whatTheFirstVersionsDidNotTellStaysUntold() {
    assertThat(
            mapping.toDomain(
                new HazardConfirmedV1(day(3), HazardGrade.MAJOR, "第三条", "per-1"), report().owner()))
        .isEqualTo(
            new HazardConfirmed(day(3), Grade.MAJOR, new Criterion(null, "第三条", null), "per-1"));
    assertThat(
            mapping.toDomain(
                new RectificationAcceptedV1(day(8), "per-1", null, null), report().owner()))
        .isEqualTo(new RectificationAccepted(day(8), "per-1", null, null, null));
    assertThat(
            mapping.toDomain(
                new HazardClosedV1(
                    day(8), day(3), day(4), DUE, day(5), day(8), HazardGrade.GENERAL, 0, true),
                report().owner()))
        .as("there was one deadline and one cycle")
        .isEqualTo(closedOn(8, 5, 0, true));
  }

  @Test
  void noEventIsForgottenHere() {
    Set<Class<?>> tested = events().map(Object::getClass).collect(Collectors.toSet());
    List<Class<?>> all = Arrays.asList(HazardEvent.class.getPermittedSubclasses());
    assertThat(tested).containsExactlyInAnyOrderElementsOf(all);
  }
}
