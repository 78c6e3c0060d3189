package org.shouwang.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keys of an issuer, published by a real server, and tokens good and bad. */
final class TestIssuer implements AutoCloseable {

  static final String NAME = "http://127.0.0.1:8080";

  private final RSAKey key = newKey("k1");
  private final Upstream published = new Upstream();

  TestIssuer() {
    publish();
  }

  void publish() {
    published.answers(Upstream.json(200, new JWKSet(key).toString(true)));
  }

  /** Answers, but without keys. */
  void breakDown() {
    published.answers(Upstream.json(500, "{}"));
  }

  URI jwks() {
    return URI.create(published.uri() + "/oauth2/jwks");
  }

  String token(String account) {
    return sign(key, c -> c.subject(account));
  }

  String token(UnaryOperator<JWTClaimsSet.Builder> changed) {
    return sign(key, changed);
  }

  String forged() {
    return sign(newKey("k1"), c -> c);
  }

  String unsigned() {
    return new PlainJWT(claims(c -> c)).serialize();
  }

  /** Signed with the public key taken for a shared secret. */
  String confused() {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims(c -> c));
      jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> changed) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims(changed));
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> changed) {
    Instant now = Instant.now();
    return changed
        .apply(
            new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience("shouwang")
                .subject("acc-1")
                .claim("roles", List.of("OFFICER"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900))))
        .build();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    published.close();
  }
}
