package org.shouwang.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.route.Service;
import org.shouwang.gateway.watch.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One circuit breaker for each service: what does not answer is given a rest (熔断). */
@Component
final class Breakers implements Readiness {

  private static final Logger log = LoggerFactory.getLogger(Breakers.class);

  private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);
  private final Duration rest;

  Breakers(GatewaySettings settings) {
    GatewaySettings.Breaker breaker = settings.gateway().breaker();
    rest = breaker.rest();
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(breaker.calls())
            .minimumNumberOfCalls(Math.max(1, breaker.calls() / 2))
            .failureRateThreshold(breaker.failuresPercent())
            .waitDurationInOpenState(rest)
            .permittedNumberOfCallsInHalfOpenState(2)
            .build();
    for (Service service : Service.values()) {
      CircuitBreaker made = CircuitBreaker.of(service.label(), config);
      made.getEventPublisher()
          .onStateTransition(
              event -> log.warn("Circuit of {}: {}", service.label(), event.getStateTransition()));
      breakers.put(service, made);
    }
  }

  CircuitBreaker of(Service service) {
    return Objects.requireNonNull(breakers.get(service));
  }

  /**
   * After its rest a service is tried by two calls. Its own word is such a call, for nobody may be
   * calling: the circuit would stay open, and its alarm up, for as long.
   */
  @Override
  public void heard(Service service, boolean ready) {
    CircuitBreaker breaker = of(service);
    if (breaker.getState() == CircuitBreaker.State.CLOSED || !breaker.tryAcquirePermission()) {
      return;
    }
    if (ready) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("not ready"));
    }
  }

  /** When another try makes sense. */
  Duration rest() {
    return rest;
  }
}
