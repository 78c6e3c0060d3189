package org.shouwang.kit.stream;

import org.shouwang.kit.KitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Where the event log is and how its topics are laid out. */
@AutoConfiguration(after = KitAutoConfiguration.class)
@EnableConfigurationProperties({KafkaSettings.class, TopicSettings.class})
public class StreamAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Topics topics(KafkaSettings kafka, TopicSettings settings) {
    return new Topics(kafka, settings);
  }
}
