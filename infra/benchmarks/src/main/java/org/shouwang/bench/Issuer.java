package org.shouwang.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.shouwang.kit.access.Role;

/** An issuer of tokens for the run's own clients. */
final class Issuer implements AutoCloseable {
  private static final String NAME = "http://issuer.bench";
  private static final long LIFETIME_SECONDS = 24 * 3_600;

  private final ECKey key;
  private final HttpServer server;

  private Issuer(ECKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  static Issuer start() {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return new Issuer(key, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What makes a service trust it. */
  Map<String, String> trusted() {
    return Map.of(
        "shouwang.access.issuer",
        NAME,
        "shouwang.access.jwks-uri",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
  }

  /** An officer of a district. */
  String officer(String district) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience("shouwang")
            .subject("acc-bench-officer")
            .claim("roles", List.of(Role.OFFICER.name()))
            .claim("district", district)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(LIFETIME_SECONDS)))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
