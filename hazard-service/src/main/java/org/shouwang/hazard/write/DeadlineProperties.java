package org.shouwang.hazard.write;

import java.util.List;
import org.shouwang.hazard.domain.DeadlinePolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The deadline policies of this installation.
 *
 * @param deadlines every version ever in force, for decisions are explained by the one of their day
 */
@ConfigurationProperties("shouwang.hazard")
record DeadlineProperties(List<DeadlinePolicy> deadlines) {}
