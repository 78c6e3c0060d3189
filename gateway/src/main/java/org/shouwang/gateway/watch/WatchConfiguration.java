package org.shouwang.gateway.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the gateway needs, in health and as metrics. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  HealthIndicator upstreamsHealthIndicator(Neighbours neighbours) {
    return part(GatewayAlarm.UPSTREAM_DOWN, neighbours.services());
  }

  @Bean
  HealthIndicator issuerHealthIndicator(Neighbours neighbours) {
    return part(GatewayAlarm.ISSUER_DOWN, Map.of("keys", neighbours.issuer()));
  }

  @Bean
  HealthIndicator sessionsHealthIndicator(Neighbours neighbours) {
    return part(GatewayAlarm.STORE_DOWN, Map.of("store", neighbours.sessions()));
  }

  /** One in trouble raises the alarm; who was not asked yet raises nothing. */
  private static HealthIndicator part(GatewayAlarm alarm, Map<String, Neighbour> asked) {
    return () -> {
      Health.Builder health = Health.up();
      asked.forEach(
          (name, neighbour) -> {
            health.withDetail(name, neighbour.said());
            if (neighbour.up() == 0) {
              alarm.on(health);
            }
          });
      return health.build();
    };
  }

  @Bean
  MeterBinder neighbourMetrics(Neighbours neighbours) {
    return registry -> {
      neighbours
          .services()
          .forEach(
              (name, neighbour) ->
                  Gauge.builder("shouwang.gateway.upstream.up", neighbour, Neighbour::up)
                      .description("Whether a service is ready")
                      .tag("service", name)
                      .register(registry));
      Gauge.builder("shouwang.gateway.issuer.up", neighbours.issuer(), Neighbour::up)
          .description("Whether the issuer's keys are to be had")
          .register(registry);
      Gauge.builder("shouwang.gateway.sessions.up", neighbours.sessions(), Neighbour::up)
          .description("Whether the sessions' store answers")
          .register(registry);
    };
  }
}
