package org.shouwang.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouwang.kit.access.Role;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An issuer of test tokens: signs with a key of its own and serves its public half on loopback.
 *
 * <pre>{@code
 * static final Tokens tokens = Tokens.start();
 *
 * @DynamicPropertySource
 * static void issuer(DynamicPropertyRegistry registry) { tokens.register(registry); }
 * }</pre>
 */
public final class Tokens implements AutoCloseable {
  /** The issuer that test tokens name. */
  public static final String ISSUER = "http://issuer.test";

  private final ECKey key = newKey("test-key");
  private final ECKey stranger = newKey("stranger");
  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();

  private Tokens(HttpServer server) {
    this.server = server;
  }

  /** Starts an issuer on a free port. */
  public static Tokens start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Tokens tokens = new Tokens(server);
      byte[] keys =
          new JWKSet(tokens.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            tokens.fetches.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a service under test trust this issuer. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("shouwang.access.issuer", () -> ISSUER);
    registry.add("shouwang.access.jwks-uri", this::jwksUri);
  }

  /** Where the public key is. */
  public String jwksUri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }

  /** How often the public key was asked for. */
  public int fetches() {
    return fetches.get();
  }

  /** The issuer goes away; its tokens stay what they are. */
  @Override
  public void close() {
    server.stop(0);
  }

  /** An officer (监管人员) of a district. */
  public String officer(String district) {
    return of(Role.OFFICER).district(district).sign();
  }

  /** Somebody of a member enterprise in district 371102. */
  public String member(String enterprise, String cooperative, Role... roles) {
    return of(roles)
        .district("371102")
        .cooperative(cooperative)
        .enterprise(enterprise)
        .person("per-of-" + enterprise)
        .sign();
  }

  /** An operator (运维人员). */
  public String operator() {
    return of(Role.OPERATOR).sign();
  }

  /** A token to be described further. */
  public Draft of(Role... roles) {
    return new Draft(roles);
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token before it is signed. */
  public final class Draft {
    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

    private Draft(Role... roles) {
      claims
          .issuer(ISSUER)
          .audience("shouwang")
          .subject("acc-" + String.join("-", Arrays.stream(roles).map(Role::name).toList()))
          .claim("roles", Arrays.stream(roles).map(Role::name).toList())
          .issueTime(Date.from(Instant.now()))
          .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    public Draft account(String id) {
      claims.subject(id);
      return this;
    }

    public Draft person(String id) {
      return claim("person", id);
    }

    public Draft enterprise(String id) {
      return claim("enterprise", id);
    }

    public Draft cooperative(String id) {
      return claim("cooperative", id);
    }

    public Draft township(String name) {
      return claim("township", name);
    }

    public Draft district(String code) {
      return claim("district", code);
    }

    /** With the import authority (补录). */
    public Draft importing() {
      return claim("scope", "import");
    }

    /** For somebody else. */
    public Draft audience(String audience) {
      claims.audience(audience);
      return this;
    }

    /** By another issuer, in name. */
    public Draft issuer(String issuer) {
      claims.issuer(issuer);
      return this;
    }

    public Draft claim(String name, Object value) {
      claims.claim(name, value);
      return this;
    }

    /** The token. */
    public String sign() {
      return sign(key);
    }

    /** The same, expired an hour ago. */
    public String expired() {
      claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)));
      return sign(key);
    }

    /** The same, signed by a key that the issuer does not know under a name that it knows. */
    public String forged() {
      return sign(new ECKey.Builder(stranger).keyID(key.getKeyID()).build());
    }

    /** The same, signed by a key that nobody knows. */
    public String foreign() {
      return sign(stranger);
    }

    /** The same, not signed at all ({@code alg: none}). */
    public String unsigned() {
      return new PlainJWT(claims.build()).serialize();
    }

    private String sign(ECKey with) {
      try {
        SignedJWT token =
            new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(with.getKeyID()).build(),
                claims.build());
        token.sign(new ECDSASigner(with));
        return token.serialize();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
