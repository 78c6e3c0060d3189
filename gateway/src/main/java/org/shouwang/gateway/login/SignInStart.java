package org.shouwang.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** {@code GET /session/login?return=/path} starts a sign-in. */
final class SignInStart implements OAuth2AuthorizationRequestResolver {

  static final String PATH = "/session/login";

  private final DefaultOAuth2AuthorizationRequestResolver requests;

  SignInStart(ClientRegistrationRepository clients) {
    this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients, PATH);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    boolean asked = request.getMethod().equals("GET") && request.getRequestURI().equals(PATH);
    return asked ? resolve(request, LoginConfiguration.CLIENT) : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
    OAuth2AuthorizationRequest signIn = requests.resolve(request, client);
    return signIn == null
        ? null
        : OAuth2AuthorizationRequest.from(signIn)
            .attributes(all -> all.put(ReturnPath.ATTRIBUTE, ReturnPath.asked(request)))
            .build();
  }
}
