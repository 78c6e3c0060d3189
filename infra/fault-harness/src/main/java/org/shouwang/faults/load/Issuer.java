package org.shouwang.faults.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The issuer that the services under test trust: a key of the harness's own (RFC 7515, 7517). */
public final class Issuer implements AutoCloseable {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Duration VALID = Duration.ofHours(12);
  private static final int KEY_BITS = 2048;

  private final JsonMapper json = new JsonMapper();
  private final KeyPair keys;
  private final HttpServer server;

  public Issuer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    byte[] jwks =
        json.writeValueAsBytes(
            Map.of(
                "keys",
                List.of(
                    Map.of(
                        "kty", "RSA",
                        "use", "sig",
                        "alg", "RS256",
                        "kid", "faults",
                        "n", number(key.getModulus()),
                        "e", number(key.getPublicExponent())))));
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, jwks.length);
          exchange.getResponseBody().write(jwks);
          exchange.close();
        });
    server.start();
  }

  /** Its name, and where its key is. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * A token.
   *
   * @param account who asks
   * @param roles of hers
   * @param claims further ones, as name and value in turn
   */
  public String token(String account, String roles, String... claims) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("iss", url());
    body.put("aud", "shouwang");
    body.put("sub", account);
    body.put("roles", Arrays.asList(roles.split(",", -1)));
    body.put("iat", Instant.now().getEpochSecond());
    body.put("exp", Instant.now().plus(VALID).getEpochSecond());
    for (int i = 0; i < claims.length; i += 2) {
      body.put(claims[i], claims[i + 1]);
    }
    String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", "faults")) + "." + part(body);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String part(Map<String, ?> content) {
    return BASE64.encodeToString(json.writeValueAsBytes(content));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
