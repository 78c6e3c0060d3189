package org.shouwang.gateway.proxy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.security.Principal;
import java.time.Duration;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.GatewaySettings.Rate;
import org.shouwang.gateway.GatewaySettings.Rates;
import org.shouwang.gateway.route.Traffic;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * How fast one caller may call: who holds a token by her account, anybody else by her address. Each
 * instance counts for itself. Callers that have been forgotten begin with a full bucket, which only
 * favours them.
 */
@Component
final class CallerLimits {

  private final Rates rates;
  private final Cache<String, Bucket> buckets;

  CallerLimits(GatewaySettings settings) {
    this.rates = settings.gateway().rates();
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(rates.callers())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
  }

  /** How long the caller has to wait; zero when she may go on. */
  Duration waitOf(ServerRequest request, Traffic traffic) {
    String caller =
        request
            .principal()
            .map(Principal::getName)
            .orElseGet(() -> "address:" + request.servletRequest().getRemoteAddr());
    Bucket bucket = buckets.get(traffic + " " + caller, key -> bucket(traffic));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(Traffic traffic) {
    Rate rate = traffic == Traffic.API ? rates.api() : rates.signIn();
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
