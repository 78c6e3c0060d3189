package org.shouwang.kit.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSAlgorithm.Family;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the decoder of tokens. The issuer's keys are fetched at the first token, kept, and
 * refreshed when a token names an unknown one; while the issuer is down, known keys go on working.
 */
final class TokenDecoder {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int KEYS_BYTES = 64 * 1024;
  private static final long KEEP_MILLIS = 300_000;
  private static final long REFRESH_MILLIS = 5_000;

  /** Tokens with made-up key ids cannot make us ask the issuer more often than this. */
  private static final long ASK_EVERY_MILLIS = 1_000;

  private TokenDecoder() {}

  static JwtDecoder of(AccessProperties properties) {
    return of(properties, keys(properties));
  }

  static JwtDecoder of(AccessProperties properties, JWKSource<SecurityContext> keys) {
    Set<JWSAlgorithm> algorithms =
        properties.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    // Not EdDSA: the library's key selector passes such keys over, and every token would be
    // refused.
    if (!algorithms.stream().allMatch(a -> Family.RSA.contains(a) || Family.EC.contains(a))) {
      throw new IllegalArgumentException(
          "shouwang.access.algorithms takes RSA and elliptic-curve signatures, not " + algorithms);
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
    // Times and names are checked below, where a refusal says what it is.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(properties.clockSkew()),
            new JwtIssuerValidator(properties.issuer()),
            new JwtClaimValidator<Object>(JwtClaimNames.EXP, exp -> exp != null),
            new JwtClaimValidator<String>(
                JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audience -> audience != null && audience.contains(properties.audience()))));
    return decoder;
  }

  static JWKSource<SecurityContext> keys(AccessProperties properties) {
    try {
      return JWKSourceBuilder.create(
              properties.jwksUri().toURL(),
              new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_BYTES))
          .cache(KEEP_MILLIS, REFRESH_MILLIS)
          .refreshAheadCache(false)
          .rateLimited(ASK_EVERY_MILLIS)
          .retrying(false)
          .outageTolerantForever()
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(
          "shouwang.access.jwks-uri is not a URL: " + properties.jwksUri(), e);
    }
  }
}
