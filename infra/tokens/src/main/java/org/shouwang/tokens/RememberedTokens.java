package org.shouwang.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers tokens that were found good, by their whole text, so that a client's next request costs
 * no signature: one verification is the dearest single step of a small request. Its times, and
 * whether its key still stands, are looked at every time, so that a withdrawn key is refused no
 * later for it.
 */
final class RememberedTokens implements JwtDecoder {
  private static final Duration AT_MOST = Duration.ofMinutes(1);
  private static final int MOST_TOKENS = 10_000;

  private final JwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> times;
  private final Predicate<Jwt> keyStands;
  private final Cache<String, Jwt> good;

  /**
   * @param keyStands whether the key that a token names is still one of the issuer's
   */
  RememberedTokens(
      JwtDecoder decoder,
      OAuth2TokenValidator<Jwt> times,
      Predicate<Jwt> keyStands,
      Ticker ticker) {
    this.decoder = decoder;
    this.times = times;
    this.keyStands = keyStands;
    this.good =
        Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(AT_MOST)
            .ticker(ticker)
            .build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = good.getIfPresent(token);
    if (known == null || !keyStands.test(known)) {
      Jwt decoded = decoder.decode(token);
      good.put(token, decoded);
      return decoded;
    }
    OAuth2TokenValidatorResult result = times.validate(known);
    if (result.hasErrors()) {
      good.invalidate(token);
      throw new JwtValidationException("The token's time is over", result.getErrors());
    }
    return known;
  }
}
