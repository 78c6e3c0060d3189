package org.shouwang.contracts.inspection;

import org.shouwang.contracts.ContractEvent;

/** Every event of the inspection context: cross-inspections and expert visits (互查). */
public sealed interface InspectionContract extends ContractEvent
    permits CampaignPlannedV1,
        FindingsLockedV1,
        FeedbackMeetingHeldV1,
        CampaignClosedV1,
        VisitCheckedInV1,
        FindingRecordedV1,
        FindingRecordedV2,
        FindingRecordedV3,
        StrengthNotedV1,
        VisitSignedV1,
        SignatureRefusedV1,
        ExpertVisitCompletedV1,
        LookBacksListedV1,
        LookBackAnsweredV1,
        LookBackAnsweredV2 {}
