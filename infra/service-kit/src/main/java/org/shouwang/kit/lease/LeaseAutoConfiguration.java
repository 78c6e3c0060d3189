package org.shouwang.kit.lease;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.shouwang.kit.store.StoreAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Leases on the service's own database. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
public class LeaseAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Leases leases(MongoDatabase database, @Value("${shouwang.lease.term:6s}") Duration term) {
    return new Leases(database, term, System::nanoTime);
  }
}
