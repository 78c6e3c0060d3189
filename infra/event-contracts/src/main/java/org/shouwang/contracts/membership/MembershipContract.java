package org.shouwang.contracts.membership;

import org.shouwang.contracts.ContractEvent;

/** Every event of the membership context: cooperatives, enterprises, people and accounts (社员). */
public sealed interface MembershipContract extends ContractEvent
    permits CooperativeProposedV1,
        CooperativePilotedV1,
        CooperativeEvaluatedV1,
        CooperativeRolledOutV1,
        CooperativeDissolvedV1,
        LeadAppointedV1,
        EnterpriseRegisteredV1,
        EnterpriseClosedV1,
        MembershipAppliedV1,
        MembershipApprovedV1,
        MembershipRejectedV1,
        MembershipSuspendedV1,
        MembershipResumedV1,
        MembershipWithdrawnV1,
        MembershipExpelledV1,
        PersonRegisteredV1,
        PersonLeftV1,
        PersonErasedV1,
        AccountOpenedV1,
        AccountDisabledV1,
        PasswordChangedV1,
        ExpertEngagedV1,
        ExpertReleasedV1,
        MeetingHeldV1 {}
