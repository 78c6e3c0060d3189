package org.shouwang.membership.identity;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** What the embedded issuer is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
class IssuerConfiguration {

  @Bean
  SecretsFolder secretsFolder(IssuerSettings settings) {
    return new SecretsFolder(settings.secrets());
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  RegisteredClientRepository registeredClients(SecretsFolder secrets, IssuerSettings settings) {
    return Clients.of(secrets, settings.issuer());
  }

  @Bean
  MongoAuthorizations authorizations(MongoDatabase database, RegisteredClientRepository clients) {
    return new MongoAuthorizations(database, clients);
  }

  @Bean
  MongoConsents consents(MongoDatabase database) {
    return new MongoConsents(database);
  }

  @Bean
  MongoCredentials credentials(
      MongoDatabase database,
      MongoAuthorizations authorizations,
      Passwords passwords,
      SecretsFolder secrets,
      Clock clock) {
    MongoCredentials credentials = new MongoCredentials(database, authorizations, passwords, clock);
    FirstOperator.openIn(credentials, secrets);
    return credentials;
  }

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  PasswordLogin passwordLogin(Accounts accounts, Passwords passwords, Clock clock) {
    return new PasswordLogin(accounts, passwords, new LoginThrottle(clock), clock);
  }

  @Bean
  LoginPages loginPages() {
    return new LoginPages();
  }

  @Bean
  SigningKeys signingKeys(MongoDatabase database, SecretsFolder secrets, Clock clock) {
    return new SigningKeys(database, secrets.box("issuer-signing-keys"), clock);
  }

  @Bean
  OAuth2TokenGenerator<OAuth2Token> tokenGenerator(SigningKeys signingKeys, Accounts accounts) {
    JwtGenerator jwts = new JwtGenerator(new NimbusJwtEncoder(signingKeys));
    jwts.setJwtCustomizer(new TokenClaims(accounts, signingKeys));
    return new DelegatingOAuth2TokenGenerator(jwts, new OAuth2RefreshTokenGenerator());
  }
}
