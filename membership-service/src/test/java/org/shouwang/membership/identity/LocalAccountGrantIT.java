package org.shouwang.membership.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAccountGrantIT {

  @TempDir static Path home;
  static Issuer issuer;

  @BeforeAll
  static void start() {
    issuer = new Issuer(home.resolve("secrets"));
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void givesATokenWhoseClaimsAreTheAccounts() throws Exception {
    issuer
        .bean(CredentialStore.class)
        .open(
            "acc-1",
            "Lead.Xihu",
            new AccountClaims(
                "per-1", "ent-1", "coop-1", null, "371102", Set.of("COOP_LEAD", "PRINCIPAL")));

    JWTClaimsSet claims = verified(token("lead.xihu", ""));

    assertThat(claims.getIssuer()).isEqualTo(Issuer.ADDRESS);
    assertThat(claims.getAudience()).containsExactly("shouwang");
    assertThat(claims.getSubject()).isEqualTo("acc-1");
    assertThat(claims.getStringListClaim("roles")).containsExactly("COOP_LEAD", "PRINCIPAL");
    assertThat(claims.getClaims())
        .containsEntry("person", "per-1")
        .containsEntry("enterprise", "ent-1")
        .containsEntry("cooperative", "coop-1")
        .containsEntry("district", "371102")
        .doesNotContainKeys("township", "scope");
    long life = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
    assertThat(life).isEqualTo(Clients.ACCESS_TOKEN.toMillis());
  }

  @Test
  void givesTheImportAuthorityWhereItIsAskedFor() throws Exception {
    assertThat(verified(token("operator", "import")).getStringClaim("scope")).isEqualTo("import");
    assertThat(verified(token("operator", "")).getClaims()).doesNotContainKey("scope");
    assertThat(token("operator", "everything").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesWrongSecretsOtherClientsAndUnknownOrDisabledAccounts() throws Exception {
    var grant = Map.of("grant_type", LocalAccountGrant.TYPE.getValue(), "account", "operator");
    String gateway = issuer.secrets().secret("gateway-client.secret");
    assertThat(issuer.token("local-cli", "guess", grant).statusCode()).isEqualTo(401);
    assertThat(issuer.token("gateway", gateway, grant).body()).contains("unauthorized_client");
    assertThat(token("nobody", "").body()).contains("invalid_grant");

    var credentials = issuer.bean(CredentialStore.class);
    credentials.open("acc-2", "leaver", AccountClaims.withRoles("EMPLOYEE"));
    credentials.disable("acc-2");
    assertThat(token("leaver", "").body()).contains("invalid_grant");
  }

  @Test
  void verifiesItsTokensAfterARestartAndAfterARotation() throws Exception {
    HttpResponse<String> before = token("operator", "");
    issuer.bean(SigningKeys.class).rotate();
    issuer.restart();

    verified(before);
    verified(token("operator", ""));
    assertThat(JWKSet.parse(jwks()).getKeys()).hasSizeGreaterThan(1);
    assertThat(jwks()).doesNotContain("\"d\"");
  }

  @Test
  void signsWithAnOlderInstallationsRsaKeyUntilItIsRotated() throws Exception {
    RSAKey older =
        new RSAKeyGenerator(2048)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyID("older")
            .generate();
    assertThat(parsed(token("operator", "")).getHeader().getAlgorithm())
        .isEqualTo(JWSAlgorithm.ES256);
    issuer.restartWith(older, Instant.now().minus(Duration.ofHours(1)));

    HttpResponse<String> before = token("operator", "");
    assertThat(parsed(before).getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    verified(before);

    issuer.bean(SigningKeys.class).revoke("older");
    HttpResponse<String> after = token("operator", "");
    assertThat(parsed(after).getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    verified(after);
    assertThat(
            JsonPath.<List<String>>read(
                issuer
                    .send(HttpRequest.newBuilder(issuer.at("/.well-known/openid-configuration")))
                    .body(),
                "$.id_token_signing_alg_values_supported"))
        .containsExactlyInAnyOrder("ES256", "RS256");
  }

  @Test
  void letsOperatorsRotateAndRevokeKeys() throws Exception {
    String token = JsonPath.read(token("operator", "").body(), "$.access_token");
    String path = "/api/v1/operations/signing-keys";
    String before = operate("GET", path, token).body();
    String signing = JsonPath.<List<String>>read(before, "$[?(@.signing == true)].id").getFirst();

    var rotated = operate("POST", path, token);
    assertThat(rotated.statusCode()).isEqualTo(201);
    assertThat(JsonPath.<List<String>>read(rotated.body(), "$[?(@.signing == true)].id"))
        .as("a key is published before it signs")
        .containsExactly(signing);
    assertThat(operate("POST", path, token).body())
        .as("asked again, there is still the one that waits to sign")
        .isEqualTo(rotated.body());
    String newest = JsonPath.<List<String>>read(rotated.body(), "$[*].id").getLast();
    assertThat(operate("DELETE", path + "/" + newest, token).statusCode()).isEqualTo(204);
    assertThat(operate("DELETE", path + "/" + newest, token).statusCode()).isEqualTo(404);

    issuer.bean(CredentialStore.class).open("acc-3", "clerk", AccountClaims.withRoles("OFFICER"));
    String clerk = JsonPath.read(token("clerk", "").body(), "$.access_token");
    assertThat(operate("GET", path, clerk).statusCode()).isEqualTo(403);

    assertThat(operate("DELETE", path + "/" + signing, token).statusCode()).isEqualTo(204);
    assertThat(operate("GET", path, token).statusCode()).isEqualTo(401);
    verified(token("operator", ""));
  }

  @Test
  void opensTheOperatorsAccountOnceWithAPasswordThatOnlyTheFileHolds() {
    String line = issuer.secrets().read(FirstOperator.FILE).orElseThrow();
    String password = line.substring("operator ".length());
    Account operator = issuer.bean(Accounts.class).byLoginName("operator").orElseThrow();

    assertThat(new Passwords().matches(password, operator)).isTrue();
    assertThat(operator.mustChangePassword()).isTrue();
    assertThat(issuer.storeContents()).doesNotContain(password);
  }

  private HttpResponse<String> token(String account, String scope) throws Exception {
    return issuer.token(
        "local-cli",
        issuer.secrets().secret("local-cli.secret"),
        Map.of(
            "grant_type", LocalAccountGrant.TYPE.getValue(), "account", account, "scope", scope));
  }

  private HttpResponse<String> operate(String method, String path, String token) throws Exception {
    return issuer.send(
        HttpRequest.newBuilder(issuer.at(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token));
  }

  private String jwks() throws Exception {
    return issuer.send(HttpRequest.newBuilder(issuer.at("/oauth2/jwks"))).body();
  }

  private JWTClaimsSet verified(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    SignedJWT jwt = parsed(response);
    JWK key = JWKSet.parse(jwks()).getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(
            switch (key) {
              case ECKey curve -> jwt.verify(new ECDSAVerifier(curve));
              case RSAKey rsa -> jwt.verify(new RSASSAVerifier(rsa));
              default -> throw new AssertionError(key.getKeyType());
            })
        .isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static SignedJWT parsed(HttpResponse<String> response) throws Exception {
    return SignedJWT.parse(JsonPath.read(response.body(), "$.access_token"));
  }
}
