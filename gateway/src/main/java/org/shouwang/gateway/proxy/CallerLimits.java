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
 * How fast one caller may call: who holds a token by her account, anybody else by a keyed digest of
 * her address. Each instance counts for itself. Callers that have been forgotten begin with a full
 * bucket, which only favours them.
 */
@Component
final class CallerLimits {

  private final Rates rates;
  private final AddressDigest addresses;
  private final Cache<String, Bucket> buckets;

  CallerLimits(GatewaySettings settings, AddressDigest addresses) {
    this.addresses = addresses;
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
            .orElseGet(() -> "address:" + addresses.of(request.servletRequest().getRemoteAddr()));
    Bucket bucket = buckets.get(traffic + " " + caller, key -> bucket(traffic));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(Traffic traffic) {
    Rate rate =
        switch (traffic) {
          case API -> rates.api();
          case OPEN, OPEN_PHOTO -> rates.open();
          case SIGN_IN -> rates.signIn();
        };
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
