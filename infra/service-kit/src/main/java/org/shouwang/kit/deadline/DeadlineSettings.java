package org.shouwang.kit.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How timers are looked after.
 *
 * @param every how often the instance at work looks for what has become due
 * @param patience how far the firing may stay behind the clock before health says DEGRADED; longer
 *     than the relay's heartbeat, by which a quiet log tells how far it has come
 */
@ConfigurationProperties("shouwang.deadlines")
record DeadlineSettings(
    @DefaultValue("5s") Duration every, @DefaultValue("5m") Duration patience) {}
