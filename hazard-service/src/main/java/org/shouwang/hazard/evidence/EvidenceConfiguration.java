package org.shouwang.hazard.evidence;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where evidence is kept and who looks at it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

  /** The only one, unless another one takes its place ({@code shouwang.evidence.store}). */
  @Bean
  EvidenceStore documentEvidenceStore(MongoDatabase database) {
    return new DocumentEvidenceStore(database);
  }

  @Bean
  VirusScan virusScan(EvidenceProperties properties) {
    return properties.clamd().isEmpty()
        ? VirusScan.NONE
        : new Clamd(properties.clamd(), properties.clamdTimeout());
  }

  @Bean
  Pictures pictures(EvidenceProperties properties) {
    return new Pictures(properties);
  }
}
