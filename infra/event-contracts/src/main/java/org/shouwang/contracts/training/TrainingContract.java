package org.shouwang.contracts.training;

import org.shouwang.contracts.ContractEvent;

/** Every event of the training context: training, drills and case studies (培训与演练). */
public sealed interface TrainingContract extends ContractEvent
    permits SessionHeldV1,
        AttendanceRecordedV1,
        EmployeeOnboardedV1,
        TrainingCreditedV1,
        TrainingRequirementMetV1,
        TrainingRequirementMetV2,
        EmployeeLeftV1,
        EmployeeLeftV2,
        DrillHeldV1,
        CaseStudySharedV1,
        DrillFindingRecordedV1,
        DrillFindingRecordedV2,
        DrillFindingRecordedV3 {}
