package org.shouwang.hazard.known;

import org.shouwang.kit.access.Unaffiliated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which experts (专家) there are for a hazard. */
@Configuration(proxyBeanMethods = false)
class ExpertsConfiguration {

  /** A major hazard takes an expert's word, also where no cooperative has engaged one. */
  @Bean
  Unaffiliated expertsForHazardsWithoutACooperative() {
    return Unaffiliated.EXPERTS;
  }
}
