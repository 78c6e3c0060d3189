package org.shouwang.kit.checkpoint;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints are made.
 *
 * @param every how often the log is looked at; a log that did not grow gets none
 * @param keys names of the secrets that sign, at least one: the first signs, what any of them
 *     signed is believed
 */
@ConfigurationProperties("shouwang.checkpoints")
public record CheckpointSettings(
    @DefaultValue("10s") Duration every, @DefaultValue("checkpoint-1") List<String> keys) {
  public CheckpointSettings {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("shouwang.checkpoints.keys names no key");
    }
  }
}
