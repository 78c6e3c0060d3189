package org.shouwang.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Keeps a session's access token fresh. Requests of one session that come at once wait for one
 * refresh.
 */
@Component
final class TokenRefresh {

  private static final Duration AHEAD = Duration.ofSeconds(60);
  private static final Duration SHARED = Duration.ofSeconds(30);

  /** The issuer did not answer, and the token at hand has expired. */
  static final class IssuerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IssuerUnavailableException(RestClientException cause) {
      super("the issuer does not answer", cause);
    }
  }

  private final SessionStore sessions;
  private final SecretsFolder secrets;
  private final GatewaySettings.Login login;
  private final RestClient http;
  private final Clock clock;

  /** What a refresh gave, for the requests that came with it; absent means refused. */
  private final Cache<String, Optional<BrowserSession>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SHARED).build();

  TokenRefresh(
      SessionStore sessions, SecretsFolder secrets, GatewaySettings settings, Clock clock) {
    this.sessions = sessions;
    this.secrets = secrets;
    this.login = settings.gateway().login();
    this.clock = clock;
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(Duration.ofSeconds(5));
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /**
   * @return the session with a token that is good for a while; empty when the issuer has ended it
   * @throws IssuerUnavailableException nobody can tell
   */
  Optional<BrowserSession> fresh(BrowserSession session) {
    Instant now = clock.instant();
    if (now.isBefore(session.accessExpiresAt().minus(AHEAD))) {
      return Optional.of(session);
    }
    String refreshToken = session.refreshToken();
    if (refreshToken == null) {
      return now.isBefore(session.accessExpiresAt()) ? Optional.of(session) : Optional.empty();
    }
    try {
      return recent.get(session.key(), key -> refreshed(session, refreshToken));
    } catch (RestClientException e) {
      if (now.isBefore(session.accessExpiresAt())) {
        return Optional.of(session); // still good for a moment
      }
      throw new IssuerUnavailableException(e);
    }
  }

  private Optional<BrowserSession> refreshed(BrowserSession session, String refreshToken) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "refresh_token");
    form.add("refresh_token", refreshToken);
    Map<?, ?> answer;
    try {
      answer =
          http.post()
              .uri(login.tokenUri())
              .headers(h -> h.setBasicAuth(encoded(login.clientId()), encoded(clientSecret())))
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(Map.class);
    } catch (HttpClientErrorException.BadRequest refused) {
      sessions.remove(session.key()); // invalid_grant: disabled, signed out, password changed
      return Optional.empty();
    }
    if (answer == null || !(answer.get("access_token") instanceof String access)) {
      throw new RestClientException("the issuer answered without a token");
    }
    long seconds = answer.get("expires_in") instanceof Number life ? life.longValue() : 60;
    String rotated = answer.get("refresh_token") instanceof String other ? other : null;
    BrowserSession next = session.refreshed(access, clock.instant().plusSeconds(seconds), rotated);
    sessions.refresh(next);
    return Optional.of(next);
  }

  /** Both parts are form-encoded first (RFC 6749 §2.3.1): a secret may well hold a plus sign. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String clientSecret() {
    return LoginConfiguration.clientSecret(secrets);
  }
}
