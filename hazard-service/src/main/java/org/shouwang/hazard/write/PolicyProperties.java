package org.shouwang.hazard.write;

import java.util.List;
import org.shouwang.hazard.domain.DeadlinePolicy;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.TimerPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The policies of this installation: every version ever in force, for decisions are explained by
 * the one of their day.
 *
 * @param deadlines how long rectification may take
 * @param lifecycle the other numbers of the lifecycle
 * @param evidence what is asked of photos and documents
 * @param timers when timers strike
 */
@ConfigurationProperties("shouwang.hazard")
record PolicyProperties(
    List<DeadlinePolicy> deadlines,
    List<LifecyclePolicy> lifecycle,
    List<EvidencePolicy> evidence,
    List<TimerPolicy> timers) {}
