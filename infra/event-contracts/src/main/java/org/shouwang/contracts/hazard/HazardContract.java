package org.shouwang.contracts.hazard;

import org.shouwang.contracts.ContractEvent;

/** Every event of the hazard context: one hazard's way from report to closure (隐患). */
public sealed interface HazardContract extends ContractEvent
    permits HazardReportedV1,
        HazardConfirmedV1,
        HazardDismissedV1,
        RectificationAssignedV1,
        HazardRectifiedV1,
        RectificationAcceptedV1,
        RectificationRejectedV1,
        HazardClosedV1,
        DismissalAppealedV1,
        HazardReinstatedV1,
        DismissalUpheldV1,
        HazardMarkedDuplicateV1,
        DuplicateRevokedV1,
        RecurrenceIdentifiedV1,
        HazardCorrectedV1,
        HazardConfirmedV2,
        RegradeProposedV1,
        HazardRegradedV1,
        RectificationPrescribedV1,
        InterimControlsAppliedV1,
        OperationSuspendedV1,
        ResumptionRequestedV1,
        OperationResumedV1,
        GovernancePlanSubmittedV1,
        GovernancePlanApprovedV1,
        GovernancePlanReturnedV1,
        HazardListedForSupervisionV1,
        HazardDelistedV1 {}
