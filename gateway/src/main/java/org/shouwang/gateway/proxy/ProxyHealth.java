package org.shouwang.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.route.Service;
import org.shouwang.gateway.watch.GatewayAlarm;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept from the services, and whom from, in health and as metrics. */
@Configuration(proxyBeanMethods = false)
class ProxyHealth {

  @Bean
  HealthIndicator circuitsHealthIndicator(Breakers breakers) {
    return () -> {
      Health.Builder health = Health.up();
      for (Service service : Service.values()) {
        CircuitBreaker.State state = breakers.of(service).getState();
        health.withDetail(service.label(), state);
        if (state != CircuitBreaker.State.CLOSED) {
          GatewayAlarm.CIRCUIT_OPEN.on(health);
        }
      }
      return health.build();
    };
  }

  @Bean
  HealthIndicator callersHealthIndicator(RefusedCalls refused, GatewaySettings settings) {
    return () -> {
      int many = settings.gateway().rates().alarmPerMinute();
      Health.Builder health = Health.up().withDetail("refusedInAMinute", refused.inAMinute());
      if (refused.inAMinute() >= many) {
        GatewayAlarm.CALLERS_TOO_FAST.on(health);
      }
      return health.build();
    };
  }

  @Bean
  MeterBinder proxyMetrics(Breakers breakers) {
    return registry -> {
      for (Service service : Service.values()) {
        Gauge.builder(
                "shouwang.gateway.circuit.open",
                breakers.of(service),
                breaker -> breaker.getState() == CircuitBreaker.State.CLOSED ? 0 : 1)
            .description("Whether a service is given a rest")
            .tag("service", service.label())
            .register(registry);
      }
    };
  }
}
