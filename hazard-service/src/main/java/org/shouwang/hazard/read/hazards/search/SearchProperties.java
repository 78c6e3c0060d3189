package org.shouwang.hazard.read.hazards.search;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one answer of the search costs at most.
 *
 * @param ranked how many hazards that may hold the words are ranked against each other
 */
@ConfigurationProperties("shouwang.hazard.search")
record SearchProperties(int ranked) {
  SearchProperties {
    if (ranked < 1) {
      throw new IllegalArgumentException("shouwang.hazard.search.ranked is at least 1");
    }
  }
}
