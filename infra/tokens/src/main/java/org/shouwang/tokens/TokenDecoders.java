package org.shouwang.tokens;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes decoders of tokens. The issuer's keys are fetched at the first token, kept, and refreshed
 * when a token names an unknown one; while the issuer is down, known keys go on working. A token
 * seen before is not verified again for a minute ({@link RememberedTokens}).
 */
public final class TokenDecoders {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int KEYS_BYTES = 64 * 1024;
  private static final long KEEP_MILLIS = 300_000;
  private static final long REFRESH_MILLIS = 5_000;

  /** Tokens with made-up key ids cannot make us ask the issuer more often than this. */
  private static final long ASK_EVERY_MILLIS = 1_000;

  /** The header that names the key (RFC 7515 §4.1.4). */
  private static final String KEY_ID = "kid";

  private TokenDecoders() {}

  /** A decoder that takes what the rules say, signed by a key of this source. */
  public static JwtDecoder of(TokenRules rules, JWKSource<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(rules.algorithms(), keys));
    // Times and names are checked below, where a refusal says what it is.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    JwtTimestampValidator times = new JwtTimestampValidator(rules.clockSkew());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            times,
            new JwtIssuerValidator(rules.issuer()),
            new JwtClaimValidator<Object>(JwtClaimNames.EXP, exp -> exp != null),
            new JwtClaimValidator<String>(JwtClaimNames.SUB, TokenRules::names),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audience -> audience != null && audience.contains(rules.audience()))));
    return new RememberedTokens(
        decoder, times, token -> stands(token, keys), Ticker.systemTicker());
  }

  /** One that cannot be asked for is asked for again, by the decoder, which says why. */
  private static boolean stands(Jwt token, JWKSource<SecurityContext> keys) {
    if (!(token.getHeaders().get(KEY_ID) instanceof String id)) {
      return false;
    }
    try {
      return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null).isEmpty();
    } catch (KeySourceException e) {
      return false;
    }
  }

  /**
   * The issuer's keys, fetched from where the rules say.
   *
   * @throws IllegalArgumentException that is no URL
   */
  public static JWKSource<SecurityContext> keys(TokenRules rules) {
    try {
      return JWKSourceBuilder.create(
              rules.jwksUri().toURL(),
              new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_BYTES))
          .cache(KEEP_MILLIS, REFRESH_MILLIS)
          .refreshAheadCache(false)
          .rateLimited(ASK_EVERY_MILLIS)
          .retrying(false)
          .outageTolerantForever()
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(
          "The address of the issuer's keys is not a URL: " + rules.jwksUri(), e);
    }
  }
}
