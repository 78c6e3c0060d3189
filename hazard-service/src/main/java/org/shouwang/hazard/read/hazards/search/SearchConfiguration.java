package org.shouwang.hazard.read.hazards.search;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the search. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SimilarProperties.class, SearchProperties.class})
class SearchConfiguration {}
