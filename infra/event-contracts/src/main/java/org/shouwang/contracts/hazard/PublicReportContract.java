package org.shouwang.contracts.hazard;

import org.shouwang.contracts.ContractEvent;

/**
 * Every event of a report of the public, from its receipt to its answer (举报). None holds what the
 * reporter wrote or who she is.
 */
public sealed interface PublicReportContract extends ContractEvent
    permits PublicReportReceivedV1,
        PublicReportReceivedV2,
        PublicReportSupplementedV1,
        PublicReportAcceptedV1,
        PublicReportAcceptedV2,
        PublicReportDeclinedV1,
        PublicReportForwardedV1,
        PublicReportVerificationBegunV1,
        PublicReportVerificationExtendedV1,
        PublicReportSubstantiatedV1,
        PublicReportSubstantiatedV2,
        PublicReportSubstantiatedV3,
        PublicReportPhotoAddedV1,
        PublicReportUnsubstantiatedV1,
        PublicReportRepliedV1,
        PublicReportContactOpenedV1,
        PublicReportDataErasedV1,
        PublicReportDeadlineMissedV1 {}
