package org.shouwang.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.secrets.BrokenSealException;
import org.shouwang.secrets.SealedBox;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Keeps what a sign-in under way needs (state, nonce, proof key) with the browser itself, in a
 * sealed cookie: nothing to store for people who never come back, and any instance can go on.
 */
@Component
final class SignInUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String CONTEXT = "sign-in";

  private final SealedBox box;
  private final Cookies cookies;

  SignInUnderWay(SecretsFolder secrets, Cookies cookies) {
    this.box = secrets.box("gateway-sign-in");
    this.cookies = cookies;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest signIn,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (signIn == null) {
      cookies.clear(response, Cookies.SIGN_IN);
      return;
    }
    String lines =
        String.join(
            "\n",
            signIn.getAuthorizationUri(),
            signIn.getClientId(),
            Objects.toString(signIn.getRedirectUri(), ""),
            String.join(" ", signIn.getScopes()),
            Objects.toString(signIn.getState(), ""),
            attribute(signIn, OAuth2ParameterNames.REGISTRATION_ID),
            attribute(signIn, OidcParameterNames.NONCE),
            attribute(signIn, PkceParameterNames.CODE_VERIFIER),
            attribute(signIn, ReturnPath.ATTRIBUTE));
    byte[] sealed = box.seal(lines.getBytes(StandardCharsets.UTF_8), CONTEXT);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    cookies.set(response, Cookies.SIGN_IN, value, PATIENCE);
  }

  private static String attribute(OAuth2AuthorizationRequest signIn, String name) {
    return Objects.toString(signIn.getAttribute(name), "");
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Optional<OAuth2AuthorizationRequest> known =
        Cookies.read(request, Cookies.SIGN_IN)
            .flatMap(this::open)
            .filter(signIn -> Objects.equals(signIn.getState(), request.getParameter("state")));
    return known.orElse(null);
  }

  private Optional<OAuth2AuthorizationRequest> open(String cookie) {
    String[] lines;
    try {
      byte[] plain = box.open(Base64.getUrlDecoder().decode(cookie), CONTEXT);
      lines = new String(plain, StandardCharsets.UTF_8).split("\n", -1);
    } catch (BrokenSealException | IllegalArgumentException foreign) {
      return Optional.empty();
    }
    return Optional.of(
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(lines[0])
            .clientId(lines[1])
            .redirectUri(lines[2])
            .scope(lines[3].split(" "))
            .state(lines[4])
            .attributes(
                attributes ->
                    attributes.putAll(
                        Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID, lines[5],
                            OidcParameterNames.NONCE, lines[6],
                            PkceParameterNames.CODE_VERIFIER, lines[7],
                            ReturnPath.ATTRIBUTE, lines[8])))
            .build());
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest signIn = loadAuthorizationRequest(request);
    cookies.clear(response, Cookies.SIGN_IN);
    if (signIn != null) {
      request.setAttribute(ReturnPath.ATTRIBUTE, signIn.getAttribute(ReturnPath.ATTRIBUTE));
    }
    return signIn;
  }
}
