package org.shouwang.gateway.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSAlgorithm.Family;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.gateway.GatewaySettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens. The issuer's keys are fetched at the first one, kept, and fetched again
 * when a token names an unknown key; while the issuer is down, known keys go on working.
 */
final class Tokens {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int MOST_BYTES = 64 * 1024;
  private static final long KEEP_MILLIS = Duration.ofMinutes(5).toMillis();
  private static final long REFRESH_MILLIS = 5_000;

  /** Tokens with invented key ids cannot make us ask the issuer more often than this. */
  private static final long ASK_EVERY_MILLIS = 1_000;

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  private Tokens() {}

  /**
   * The signatures taken, by their names of RFC 7518.
   *
   * @throws IllegalArgumentException one is neither of RSA nor of elliptic curves; as in the
   *     services not EdDSA either: the library's key selector passes such keys over, and every
   *     token would be refused
   */
  static Set<JWSAlgorithm> algorithms(List<String> names) {
    Set<JWSAlgorithm> algorithms =
        names.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    if (!algorithms.stream().allMatch(a -> Family.RSA.contains(a) || Family.EC.contains(a))) {
      throw new IllegalArgumentException(
          "shouwang.gateway.algorithms takes RSA and elliptic-curve signatures, not " + algorithms);
    }
    return algorithms;
  }

  static JwtDecoder verifiedBy(GatewaySettings settings) {
    Set<JWSAlgorithm> algorithms = algorithms(settings.gateway().algorithms());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    try {
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              algorithms,
              JWKSourceBuilder.create(
                      settings.gateway().login().jwksUri().toURL(),
                      new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                  .cache(KEEP_MILLIS, REFRESH_MILLIS)
                  .refreshAheadCache(false)
                  .rateLimited(ASK_EVERY_MILLIS)
                  .retrying(false)
                  .outageTolerantForever()
                  .build()));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("shouwang.gateway.login.jwks-uri is not a URL", e);
    }
    // Times and names are checked below, where a refusal says what it is.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    String audience = settings.gateway().audience();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(CLOCK_SKEW),
            new JwtIssuerValidator(settings.issuer().toString()),
            new JwtClaimValidator<Object>(JwtClaimNames.EXP, exp -> exp != null),
            new JwtClaimValidator<String>(
                JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, given -> given != null && given.contains(audience))));
    return decoder;
  }
}
