package org.shouwang.kit.checkpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the whole log is verified by itself.
 *
 * @param every how long after a round began the next one does; at the earliest when it has ended
 * @param slice how many commits are read each time that the log is looked at
 */
@ConfigurationProperties("shouwang.log-rounds")
record LogRoundSettings(@DefaultValue("24h") Duration every, @DefaultValue("5000") int slice) {
  LogRoundSettings {
    if (slice < 1) {
      throw new IllegalArgumentException("shouwang.log-rounds.slice is less than one commit");
    }
  }
}
