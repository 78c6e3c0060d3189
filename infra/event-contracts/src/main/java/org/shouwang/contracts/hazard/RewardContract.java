package org.shouwang.contracts.hazard;

import org.shouwang.contracts.ContractEvent;

/** Every event of the reward for a substantiated report (举报奖励). None says who gets it. */
public sealed interface RewardContract extends ContractEvent
    permits RewardAssessedV1,
        RewardApprovedV1,
        RewardNotifiedV1,
        RewardClaimedV1,
        RewardPaidV1,
        RewardDeniedV1,
        RewardLapsedV1 {}
