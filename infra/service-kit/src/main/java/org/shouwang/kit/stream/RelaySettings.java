package org.shouwang.kit.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param poll how long it waits for commits of other instances; its own instance wakes it at once
 * @param pace from one transaction's beginning to the next one's, at least: what comes in between
 *     shares a transaction, which costs broker and consumers as much for one event as for many.
 *     After a quiet moment the first commit goes at once
 * @param batch commits per transaction at most
 * @param patience how long commits may wait before the relay counts as degraded; and how often one
 *     with nothing to carry looks whether its topic is still there
 * @param heartbeat how often it says in the topic how far the log has come
 * @param heartbeatMargin how much a heartbeat's time stays behind the clock: more than the clocks
 *     of a service's instances differ and than an append takes
 */
@ConfigurationProperties("shouwang.relay")
public record RelaySettings(
    @DefaultValue("200ms") Duration poll,
    @DefaultValue("50ms") Duration pace,
    @DefaultValue("512") int batch,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("60s") Duration heartbeat,
    @DefaultValue("10s") Duration heartbeatMargin) {}
