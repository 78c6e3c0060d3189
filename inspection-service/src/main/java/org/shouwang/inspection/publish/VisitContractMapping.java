package org.shouwang.inspection.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.inspection.FindingRecordedV1;
import org.shouwang.contracts.inspection.FindingRecordedV2;
import org.shouwang.contracts.inspection.FindingRecordedV3;
import org.shouwang.contracts.inspection.LookBackAnsweredV1;
import org.shouwang.contracts.inspection.LookBackAnsweredV2;
import org.shouwang.contracts.inspection.LookBackOutcome;
import org.shouwang.contracts.inspection.LookBacksListedV1;
import org.shouwang.contracts.inspection.SignatureRefusedV1;
import org.shouwang.contracts.inspection.StrengthNotedV1;
import org.shouwang.contracts.inspection.VisitCheckedInV1;
import org.shouwang.contracts.inspection.VisitSignedV1;
import org.shouwang.inspection.domain.CheckIn;
import org.shouwang.inspection.domain.Commonality;
import org.shouwang.inspection.domain.Finding;
import org.shouwang.inspection.domain.LookBack;
import org.shouwang.inspection.domain.Strength;
import org.shouwang.inspection.domain.TeamMember;
import org.shouwang.inspection.domain.VisitEvent;
import org.shouwang.inspection.domain.VisitEvent.FindingRecorded;
import org.shouwang.inspection.domain.VisitEvent.LookBackAnswered;
import org.shouwang.inspection.domain.VisitEvent.LookBacksListed;
import org.shouwang.inspection.domain.VisitEvent.SignatureRefused;
import org.shouwang.inspection.domain.VisitEvent.StrengthNoted;
import org.shouwang.inspection.domain.VisitEvent.VisitCheckedIn;
import org.shouwang.inspection.domain.VisitEvent.VisitSigned;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.contract.PlacingContract;
import org.shouwang.kit.domain.Owner;

/** Visit events as contract events, and back. */
public final class VisitContractMapping implements ContractMapping<VisitEvent> {

  @Override
  public ContractEvent toContract(VisitEvent event) {
    return switch (event) {
      case VisitCheckedIn e -> checkedIn(e);
      case LookBacksListed e ->
          new LookBacksListedV1(
              e.occurredAt(),
              e.lookBacks().stream()
                  .map(one -> new LookBacksListedV1.LookBack(one.hazardId(), one.visitId()))
                  .toList());
      case LookBackAnswered e ->
          new LookBackAnsweredV2(
              e.occurredAt(),
              e.answer().hazardId(),
              e.answer().passed() ? LookBackOutcome.PASSED : LookBackOutcome.FAILED,
              e.answer().remark(),
              e.answererId(),
              e.answer().evidence());
      case FindingRecorded e -> recorded(e);
      case StrengthNoted e ->
          new StrengthNotedV1(
              e.occurredAt(),
              e.strength().id(),
              e.strength().description(),
              e.strength().place(),
              e.recorderId());
      case VisitSigned e ->
          new VisitSignedV1(e.occurredAt(), e.signerId(), e.findings(), e.strengths());
      case SignatureRefused e ->
          new SignatureRefusedV1(e.occurredAt(), e.reason(), e.findings(), e.strengths());
    };
  }

  private static VisitCheckedInV1 checkedIn(VisitCheckedIn event) {
    CheckIn checkIn = event.checkIn();
    return new VisitCheckedInV1(
        event.occurredAt(),
        checkIn.campaignId(),
        checkIn.cooperative(),
        checkIn.enterprise(),
        checkIn.team().stream()
            .map(
                member ->
                    new VisitCheckedInV1.TeamMember(
                        member.personId(), member.enterpriseId(), member.expert()))
            .toList());
  }

  private static FindingRecordedV3 recorded(FindingRecorded event) {
    Finding finding = event.finding();
    return new FindingRecordedV3(
        event.occurredAt(),
        finding.id(),
        finding.category(),
        finding.clause(),
        finding.description(),
        finding.place(),
        PlacingContract.position(finding.placing()),
        PlacingContract.accidentClass(finding.placing()),
        PlacingContract.criterion(finding.placing()),
        org.shouwang.contracts.inspection.Commonality.valueOf(finding.commonality().name()),
        event.recorderId(),
        finding.evidence());
  }

  @Override
  public VisitEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case VisitCheckedInV1 e ->
          new VisitCheckedIn(
              e.occurredAt(),
              new CheckIn(
                  owner,
                  e.campaignId(),
                  e.team().stream()
                      .map(
                          member ->
                              new TeamMember(
                                  member.personId(), member.enterpriseId(), member.expert()))
                      .toList()));
      case LookBacksListedV1 e ->
          new LookBacksListed(
              e.occurredAt(),
              e.hazards().stream()
                  .map(one -> new LookBack(one.hazardId(), one.visitId()))
                  .toList());
      case LookBackAnsweredV1 e -> answered(LookBackAnsweredV2.from(e));
      case LookBackAnsweredV2 e -> answered(e);
      case FindingRecordedV1 e -> recorded(FindingRecordedV3.from(e));
      case FindingRecordedV2 e -> recorded(FindingRecordedV3.from(e));
      case FindingRecordedV3 e -> recorded(e);
      case StrengthNotedV1 e ->
          new StrengthNoted(
              e.occurredAt(),
              new Strength(e.strengthId(), e.description(), e.place()),
              e.recorderId());
      case VisitSignedV1 e ->
          new VisitSigned(e.occurredAt(), e.signerId(), e.findings(), e.strengths());
      case SignatureRefusedV1 e ->
          new SignatureRefused(e.occurredAt(), e.reason(), e.findings(), e.strengths());
      default -> throw new IllegalArgumentException("not about a visit: " + contract.getClass());
    };
  }

  private static LookBackAnswered answered(LookBackAnsweredV2 contract) {
    return new LookBackAnswered(
        contract.occurredAt(),
        new LookBack.Answer(
            contract.hazardId(),
            contract.outcome() == LookBackOutcome.PASSED,
            contract.remark(),
            contract.evidence()),
        contract.answererId());
  }

  private static FindingRecorded recorded(FindingRecordedV3 contract) {
    return new FindingRecorded(
        contract.occurredAt(),
        new Finding(
            contract.findingId(),
            contract.category(),
            contract.clause(),
            contract.description(),
            contract.place(),
            PlacingContract.of(contract.position(), contract.accidentClass(), contract.criterion()),
            Commonality.valueOf(contract.commonality().name()),
            contract.evidence()),
        contract.recorderId());
  }
}
