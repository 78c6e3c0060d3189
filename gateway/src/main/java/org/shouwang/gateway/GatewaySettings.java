package org.shouwang.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouwang.gateway.route.Service;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the gateway.
 *
 * @param issuer the OIDC issuer as a browser sees it; with the embedded one, this gateway's address
 * @param secrets the folder that holds this installation's secrets
 * @param gateway what concerns the gateway alone
 */
@ConfigurationProperties("shouwang")
public record GatewaySettings(URI issuer, Path secrets, Own gateway) {

  /**
   * @param publicUrl this gateway as a browser sees it, without a slash at the end
   * @param services where each service listens
   * @param database its database, for the sessions of browsers
   * @param login how browsers are signed in
   * @param audience whom access tokens are for
   * @param algorithms signatures that are accepted, never {@code none}
   */
  public record Own(
      URI publicUrl,
      Map<Service, URI> services,
      String database,
      Login login,
      String audience,
      List<String> algorithms,
      Rates rates,
      Breaker breaker) {}

  /**
   * The issuer's endpoints. The first and last are addresses for the browser, the others for this
   * process.
   *
   * @param sessionLife a session ends after this, whatever happens
   * @param sessionIdle a session that is not used ends after this
   */
  public record Login(
      String clientId,
      URI authorizationUri,
      URI tokenUri,
      URI jwksUri,
      URI endSessionUri,
      Duration sessionLife,
      Duration sessionIdle) {}

  /**
   * Requests per second and caller: sustained, and how many may come at once.
   *
   * @param callers how many callers are remembered at most
   * @param alarmPerMinute as many refusals in a minute, of whomever, raise an alarm
   */
  public record Rates(Rate api, Rate signIn, Rate open, int callers, int alarmPerMinute) {}

  /** Tokens per second, and the bucket's size. */
  public record Rate(int perSecond, int burst) {}

  /**
   * When a service is given a rest.
   *
   * @param calls how many of the last calls are looked at
   * @param failuresPercent from this share of failures on, it rests
   * @param rest for how long
   */
  public record Breaker(int calls, int failuresPercent, Duration rest) {}
}
