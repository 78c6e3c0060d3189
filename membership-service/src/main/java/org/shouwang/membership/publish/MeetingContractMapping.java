package org.shouwang.membership.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MeetingHeldV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.meeting.MeetingHeld;
import org.shouwang.membership.domain.meeting.MeetingKind;
import org.shouwang.membership.domain.meeting.Minutes;

/** Meetings as contract events, and back. */
public final class MeetingContractMapping implements ContractMapping<MeetingHeld> {

  @Override
  public ContractEvent toContract(MeetingHeld event) {
    Minutes minutes = event.minutes();
    return new MeetingHeldV1(
        event.occurredAt(),
        minutes.cooperativeId(),
        org.shouwang.contracts.membership.MeetingKind.valueOf(minutes.kind().name()),
        minutes.topic(),
        minutes.place(),
        minutes.participants(),
        minutes.attendance());
  }

  @Override
  public MeetingHeld toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof MeetingHeldV1 e)) {
      throw Foreign.to("meeting", contract);
    }
    return new MeetingHeld(
        e.occurredAt(),
        owner,
        new Minutes(
            e.cooperativeId(),
            MeetingKind.valueOf(e.kind().name()),
            e.topic(),
            e.place(),
            e.participants(),
            e.attendance()));
  }
}
