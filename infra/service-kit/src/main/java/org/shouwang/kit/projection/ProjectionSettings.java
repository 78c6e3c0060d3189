package org.shouwang.kit.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections work.
 *
 * @param keep documents that stay in memory per view and partition
 * @param rebuildBudget documents that rebuilds hold in memory at most, all their threads together
 * @param rebuildThreads threads that rebuilds read and fold with, all views together; one more than
 *     there are processors, for each waits for its next fetch now and then
 * @param pauseTerm how long a rebuild that paused a view may stand still before the view goes on
 * @param visibleWithin how long a read waits for an event that its reader has caused
 */
@ConfigurationProperties("shouwang.projections")
public record ProjectionSettings(
    @DefaultValue("2000") int keep,
    @DefaultValue("400000") int rebuildBudget,
    @DefaultValue("3") int rebuildThreads,
    @DefaultValue("15s") Duration pauseTerm,
    @DefaultValue("3s") Duration visibleWithin) {}
