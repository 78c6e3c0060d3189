package org.shouwang.hazard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.EvidenceFacts.hash;
import static org.shouwang.hazard.domain.HazardDeeds.LIFECYCLE;
import static org.shouwang.hazard.domain.HazardDeeds.SAMPLED;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardConfirmedV2;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardPosition;
import org.shouwang.contracts.inspection.LookBackAnsweredV1;
import org.shouwang.contracts.inspection.LookBackAnsweredV2;
import org.shouwang.contracts.inspection.LookBackOutcome;
import org.shouwang.contracts.training.DrillFindingCategory;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.contracts.training.DrillFindingRecordedV3;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.ShippedCatalogues;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.EvidenceFacts;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.FlagRepetition;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.WithEvidence;
import org.shouwang.hazard.domain.Offer;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.domain.Repetitions;
import org.shouwang.hazard.domain.Repetitions.Seen;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.NamedEvidence;
import org.shouwang.hazard.evidence.NamedEvidence.Named;
import org.shouwang.hazard.known.ConfirmedHazards;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.projection.EventRecords;
import org.shouwang.kit.stream.TopicSettings;

/** What this service does about what visits and drills tell. */
class PoliciesTest {
  private static final Owner COOPERATIVE = new Owner("371102", id("coop-1"), null);
  private static final Catalogues CATALOGUES = ShippedCatalogues.read();

  /** As if nothing were there: so the offer tells what was asked for. */
  private static final NamedEvidence AS_ASKED =
      new NamedEvidence() {
        @Override
        public Offer named(Named named, String hazard, EvidenceStep step) {
          return shown(named, hazard, step);
        }

        @Override
        public Offer named(Named named, String hazard, Owner owner) {
          return shown(named, hazard, EvidenceStep.REPORT);
        }
      };

  private final WhenLookBackAnsweredThenSettleIt settling =
      new WhenLookBackAnsweredThenSettleIt(new PolicyVersions<>(List.of(LIFECYCLE)), AS_ASKED);

  @Test
  void aDrillsFindingBecomesAHazardOfTheParticipantUnderTheCooperative() {
    var event =
        new DrillFindingRecordedV1(
            day(3),
            id("fin-1"),
            id("ent-7"),
            DrillFindingCategory.FIRE_AND_EXITS,
            null,
            "疏散通道受阻",
            "北门",
            id("per-1"));
    Cause cause = cause(id("drl-1"), event);
    assertThat(
            new WhenDrillFindingRecordedThenReportHazard(AS_ASKED, CATALOGUES).react(event, cause))
        .containsExactly(
            new ReportHazard(
                Ids.derive("hz", id("fin-1")),
                cause.actor(),
                day(3),
                new Report(
                    new Owner("371102", id("coop-1"), id("ent-7")),
                    Source.DRILL,
                    null,
                    id("fin-1"),
                    "FIRE_AND_EXITS",
                    null,
                    "疏散通道受阻",
                    "北门",
                    id("per-1")),
                Listed.ALL,
                asked(cause, List.of())));
  }

  @Test
  void whatADrillMeasuredGoesWithItAndWhatNoCatalogueHasIsTold() {
    var event =
        new DrillFindingRecordedV3(
            day(3),
            id("fin-1"),
            id("ent-7"),
            "HYDROGEN",
            null,
            "氢气管道未静电接地",
            "北门",
            new HazardPosition(35_412_345, 119_456_789),
            new HazardAccidentClass("1986", "99"),
            new HazardCriterion("应急管理部令第10号", "第三条(二)", "2023"),
            id("per-1"),
            List.of(hash("photo")));
    Cause cause = cause(id("drl-1"), event);
    assertThat(
            new WhenDrillFindingRecordedThenReportHazard(AS_ASKED, CATALOGUES).react(event, cause))
        .containsExactly(
            new ReportHazard(
                Ids.derive("hz", id("fin-1")),
                cause.actor(),
                day(3),
                new Report(
                    new Owner("371102", id("coop-1"), id("ent-7")),
                    Source.DRILL,
                    null,
                    id("fin-1"),
                    "HYDROGEN",
                    null,
                    "氢气管道未静电接地",
                    "北门",
                    new Position(35_412_345, 119_456_789),
                    new AccidentClass("1986", "99"),
                    new Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023"),
                    id("per-1")),
                new Listed(false, false, true),
                asked(cause, List.of(hash("photo")))));
  }

  private static Offer asked(Cause cause, List<String> digests) {
    String hazard = Ids.derive("hz", id("fin-1"));
    return shown(
        new Named(digests, cause.envelope().actor(), id("per-1"), cause.commandId(hazard), day(3)),
        hazard,
        EvidenceStep.REPORT);
  }

  @Test
  void whatAVisitSaysOfAClosedHazardSettlesItsLookBackInTheNameOfWhoeverLooked() {
    var passed =
        new LookBackAnsweredV1(day(20), id("hz-1"), LookBackOutcome.PASSED, null, id("per-team"));
    Cause cause = cause(id("vis-1"), passed);
    assertThat(settling.react(passed, cause))
        .containsExactly(
            new PassLookBack(id("hz-1"), cause.actor(), day(20), null, id("per-team")));
    var failed =
        new LookBackAnsweredV1(day(20), id("hz-1"), LookBackOutcome.FAILED, "再次脱落", id("per-team"));
    assertThat(settling.react(failed, cause))
        .containsExactly(
            new FailLookBack(
                id("hz-1"), cause.actor(), day(20), "再次脱落", LIFECYCLE, id("per-team")));
  }

  @Test
  void whatWhoeverLookedNamesShowsTheStepThatComesOfHerAnswer() {
    var failed =
        new LookBackAnsweredV2(
            day(20),
            id("hz-1"),
            LookBackOutcome.FAILED,
            "再次脱落",
            id("per-team"),
            List.of(hash("photo")));
    Cause cause = cause(id("vis-1"), failed);
    assertThat(settling.react(failed, cause))
        .containsExactly(
            new WithEvidence(
                new FailLookBack(
                    id("hz-1"), cause.actor(), day(20), "再次脱落", LIFECYCLE, id("per-team")),
                shown(
                    new Named(
                        List.of(hash("photo")),
                        cause.envelope().actor(),
                        id("per-team"),
                        cause.commandId(id("hz-1")),
                        day(20)),
                    id("hz-1"),
                    EvidenceStep.LOOK_BACK_FAILURE)));
  }

  private static Offer shown(Named named, String hazard, EvidenceStep step) {
    return new Offer(
        List.of(),
        List.of(named.toString(), hazard, step.name()),
        named.shownBy(),
        EvidenceFacts.NO_PHOTO);
  }

  @Test
  void aConfirmationThatMakesTooManyOfAKindHasTheLastOneFlagged() {
    var confirmed = new HazardConfirmedV2(day(9), HazardGrade.GENERAL, null, id("per-1"));
    Cause cause = cause(id("hz-2"), confirmed);
    ConfirmedHazards ledger =
        (hazard, sequence, months) -> List.of(seen("hz-3", 3), seen("hz-1", 1), seen("hz-2", 2));
    var policy =
        new WhenHazardConfirmedThenFlagRepetition(new PolicyVersions<>(List.of(LIFECYCLE)), ledger);
    assertThat(policy.react(confirmed, cause))
        .containsExactly(
            new FlagRepetition(
                id("hz-3"),
                cause.actor(),
                day(9),
                new Repetitions.Found(id("hz-3"), List.of(id("hz-1"), id("hz-2"))),
                3,
                LIFECYCLE.version()));
  }

  @Test
  void noLedgerIsAskedWhereThePolicyFlagsNothing() {
    var confirmed = new HazardConfirmedV2(day(9), HazardGrade.GENERAL, null, id("per-1"));
    ConfirmedHazards ledger =
        (hazard, sequence, months) -> {
          throw new AssertionError("asked");
        };
    var policy =
        new WhenHazardConfirmedThenFlagRepetition(new PolicyVersions<>(List.of(SAMPLED)), ledger);
    assertThat(policy.react(confirmed, cause(id("hz-2"), confirmed))).isEmpty();
  }

  private static Seen seen(String hazard, int day) {
    return new Seen(id(hazard), day(day), "ELECTRICAL", "电-06", null);
  }

  private static Cause cause(String subject, ContractEvent event) {
    EventEnvelope envelope =
        new EventRecords(new TopicSettings("test", 4, (short) 1))
            .commit(subject, COOPERATIVE, event)
            .getFirst()
            .envelope();
    return new Cause(
        envelope, new Actor("policy:test", null, null, null, "371102", Authority.SYSTEM, false));
  }
}
