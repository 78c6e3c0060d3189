package org.shouwang.membership.identity;

import static java.util.Objects.requireNonNull;

import java.net.URL;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * An authorization as a document. Nothing in it names a class, so that a library's new version
 * reads what an older one wrote; and no token stands in it, only digests ({@link TokenDigest}).
 */
final class AuthorizationDocuments {

  private static final Map<String, Class<? extends OAuth2Token>> KINDS =
      Map.of(
          "code", OAuth2AuthorizationCode.class,
          "access", OAuth2AccessToken.class,
          "refresh", OAuth2RefreshToken.class,
          "id", OidcIdToken.class);

  private AuthorizationDocuments() {}

  static Document write(OAuth2Authorization authorization) {
    Authentication principal =
        requireNonNull(authorization.<Authentication>getAttribute(Principal.class.getName()));
    Document document =
        new Document("_id", authorization.getId())
            .append("client", authorization.getRegisteredClientId())
            .append("account", authorization.getPrincipalName())
            .append("signedInAt", Date.from(SignedIn.at(principal)))
            .append("grant", authorization.getAuthorizationGrantType().getValue())
            .append("scopes", List.copyOf(authorization.getAuthorizedScopes()));
    OAuth2AuthorizationRequest request =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    if (request != null) {
      document.append("request", write(request));
    }
    // One unique index over this array finds an authorization by any of its tokens.
    List<String> digests = new ArrayList<>(List.of("authorization:" + authorization.getId()));
    Instant end = Instant.EPOCH;
    for (var kind : KINDS.entrySet()) {
      OAuth2Authorization.Token<? extends OAuth2Token> token =
          authorization.getToken(kind.getValue());
      if (token != null) {
        String digest = TokenDigest.of(token.getToken().getTokenValue());
        digests.add(kind.getKey() + ":" + digest);
        document.append(kind.getKey(), write(token, digest));
        Instant expires = requireNonNull(token.getToken().getExpiresAt());
        end = expires.isAfter(end) ? expires : end;
      }
    }
    return document.append("tokens", digests).append("expiresAt", Date.from(end));
  }

  private static Document write(OAuth2AuthorizationRequest request) {
    return new Document("uri", request.getAuthorizationUri())
        .append("client", request.getClientId())
        .append("redirectUri", request.getRedirectUri())
        .append("scopes", List.copyOf(request.getScopes()))
        .append("state", request.getState())
        .append("parameters", new Document(request.getAdditionalParameters()));
  }

  private static Document write(OAuth2Authorization.Token<?> token, String digest) {
    Document document =
        new Document("digest", digest)
            .append("issuedAt", Date.from(requireNonNull(token.getToken().getIssuedAt())))
            .append("expiresAt", Date.from(requireNonNull(token.getToken().getExpiresAt())))
            .append("invalidated", token.isInvalidated());
    if (token.getToken() instanceof OAuth2AccessToken access) {
      document.append("scopes", List.copyOf(access.getScopes()));
    }
    if (token.getToken() instanceof OidcIdToken id) {
      Document claims = new Document();
      id.getClaims().forEach((name, value) -> claims.append(name, plain(value)));
      document.append("claims", claims);
    }
    return document;
  }

  /**
   * @param presented the token by which it was looked up: the only one whose value is known
   */
  static OAuth2Authorization read(
      Document stored, RegisteredClient client, @Nullable String presented) {
    String account = stored.getString("account");
    OAuth2Authorization.Builder builder =
        OAuth2Authorization.withRegisteredClient(client)
            .id(stored.getString("_id"))
            .principalName(account)
            .authorizationGrantType(new AuthorizationGrantType(stored.getString("grant")))
            .authorizedScopes(scopes(stored))
            .attribute(
                Principal.class.getName(),
                SignedIn.as(account, stored.getDate("signedInAt").toInstant()));
    Document request = stored.get("request", Document.class);
    if (request != null) {
      builder.attribute(OAuth2AuthorizationRequest.class.getName(), readRequest(request));
    }
    for (String kind : KINDS.keySet()) {
      Document token = stored.get(kind, Document.class);
      if (token != null) {
        boolean invalidated = token.getBoolean("invalidated");
        builder.token(
            readToken(kind, token, presented),
            metadata -> {
              metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
              Document claims = token.get("claims", Document.class);
              if (claims != null) {
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, readClaims(claims));
              }
            });
      }
    }
    return builder.build();
  }

  private static OAuth2AuthorizationRequest readRequest(Document stored) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(stored.getString("uri"))
        .clientId(stored.getString("client"))
        .redirectUri(stored.getString("redirectUri"))
        .scopes(scopes(stored))
        .state(stored.getString("state"))
        .additionalParameters(stored.get("parameters", Document.class))
        .build();
  }

  private static OAuth2Token readToken(String kind, Document stored, @Nullable String presented) {
    String digest = stored.getString("digest");
    String value =
        presented != null && TokenDigest.of(presented).equals(digest) ? presented : digest;
    Instant issuedAt = stored.getDate("issuedAt").toInstant();
    Instant expiresAt = stored.getDate("expiresAt").toInstant();
    return switch (kind) {
      case "code" -> new OAuth2AuthorizationCode(value, issuedAt, expiresAt);
      case "access" ->
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER, value, issuedAt, expiresAt, scopes(stored));
      case "refresh" -> new OAuth2RefreshToken(value, issuedAt, expiresAt);
      case "id" ->
          new OidcIdToken(
              value, issuedAt, expiresAt, readClaims(stored.get("claims", Document.class)));
      default -> throw new IllegalStateException("unknown kind of token: " + kind);
    };
  }

  private static Map<String, Object> readClaims(Document stored) {
    Map<String, Object> claims = new HashMap<>();
    stored.forEach(
        (name, value) -> {
          boolean instant = value instanceof Date && !name.equals(IdTokenClaimNames.AUTH_TIME);
          claims.put(name, instant ? ((Date) value).toInstant() : value);
        });
    return claims;
  }

  private static Object plain(Object claim) {
    return switch (claim) {
      case Instant instant -> Date.from(instant);
      case URL url -> url.toString();
      default -> claim;
    };
  }

  private static Set<String> scopes(Document stored) {
    return new LinkedHashSet<>(stored.getList("scopes", String.class));
  }
}
