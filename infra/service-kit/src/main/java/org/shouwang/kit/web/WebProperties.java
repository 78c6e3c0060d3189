package org.shouwang.kit.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what a request may carry.
 *
 * @param bodyLimit the longest body of a request
 * @param uploadLimit the longest raw picture or file; forms are limited by the multipart settings
 * @param occurredDays how many calendar days (自然日) before today {@code occurredAt} may lie
 * @param futureTolerance how far a phone's clock may run ahead
 */
@ConfigurationProperties("shouwang.web")
public record WebProperties(
    @DefaultValue("256KB") DataSize bodyLimit,
    @DefaultValue("10MB") DataSize uploadLimit,
    @DefaultValue("3") int occurredDays,
    @DefaultValue("5m") Duration futureTolerance) {}
