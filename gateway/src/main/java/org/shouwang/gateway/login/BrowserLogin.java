package org.shouwang.gateway.login;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** How the security filters sign a browser in. */
@Component
public final class BrowserLogin implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

  private final ClientRegistrationRepository clients;
  private final SignInUnderWay underWay;
  private final SignInEnd end;

  BrowserLogin(ClientRegistrationRepository clients, SignInUnderWay underWay, SignInEnd end) {
    this.clients = clients;
    this.underWay = underWay;
    this.end = end;
  }

  @Override
  public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .clientRegistrationRepository(clients)
        .authorizedClientRepository(end)
        .loginPage(SignInStart.PATH)
        .loginProcessingUrl(LoginConfiguration.CALLBACK)
        .authorizationEndpoint(
            start ->
                start
                    .authorizationRequestResolver(new SignInStart(clients))
                    .authorizationRequestRepository(underWay))
        .successHandler(end)
        .failureHandler(end);
  }
}
