package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Where the event log is and how its topics are laid out. */
@AutoConfiguration(after = {KitAutoConfiguration.class, StoreAutoConfiguration.class})
@EnableConfigurationProperties({KafkaSettings.class, TopicSettings.class})
public class StreamAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Topics topics(KafkaSettings kafka, TopicSettings settings) {
    return new Topics(kafka, settings);
  }

  @Bean
  @ConditionalOnMissingBean
  Parking parking(MongoDatabase database, Clock clock) {
    return new Parking(database, clock);
  }

  @Bean
  OwnGeneration ownGeneration(MongoDatabase database, TopicSettings settings) {
    return new OwnGeneration(database, settings, System::nanoTime);
  }

  @Bean
  ParkingController parkedEventOperations(Parking parking) {
    return new ParkingController(parking);
  }
}
