package org.shouwang.kit.vault;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The vault of a service that keeps personal data.
 *
 * @param enabled whether this service has one
 * @param indexed the fields that can be searched by their exact value
 * @param sweepEvery how often entries without an event are looked for
 * @param sweepAfter how old such an entry is when it goes; longer than any command can take
 */
@ConfigurationProperties("shouwang.vault")
public record VaultProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue({"name", "phone"}) Set<String> indexed,
    @DefaultValue("1h") Duration sweepEvery,
    @DefaultValue("24h") Duration sweepAfter) {}
