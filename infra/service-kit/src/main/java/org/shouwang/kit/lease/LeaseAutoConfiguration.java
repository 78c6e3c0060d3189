package org.shouwang.kit.lease;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
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

  @Bean
  LeaseHealth leasesHealthIndicator(Leases leases) {
    return new LeaseHealth(leases);
  }

  @Bean
  MeterBinder leaseMetrics(Leases leases) {
    return registry ->
        FunctionCounter.builder("shouwang.lease.takeovers", leases, l -> l.watch().takeovers())
            .description(
                "How often this instance took a lease from a holder that stood still, of the lease"
                    + " that it took most often")
            .register(registry);
  }
}
