package org.shouwang.gateway.route;

import static org.shouwang.gateway.route.OwnAddress.get;
import static org.shouwang.gateway.route.OwnAddress.operators;
import static org.shouwang.gateway.route.OwnAddress.post;
import static org.shouwang.gateway.route.PublicRoute.api;
import static org.shouwang.gateway.route.PublicRoute.open;
import static org.shouwang.gateway.route.PublicRoute.openPhoto;
import static org.shouwang.gateway.route.PublicRoute.operations;
import static org.shouwang.gateway.route.PublicRoute.signIn;
import static org.shouwang.gateway.route.PublicRoute.watched;
import static org.shouwang.gateway.route.Service.HAZARD;
import static org.shouwang.gateway.route.Service.INSPECTION;
import static org.shouwang.gateway.route.Service.MEMBERSHIP;
import static org.shouwang.gateway.route.Service.REPORTING;
import static org.shouwang.gateway.route.Service.TRAINING;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/**
 * Every public address: routes to services, and what the gateway itself answers. What is not listed
 * here is a 404, whatever else may be mapped.
 */
public final class PublicRoutes {

  /** What the gateway itself answers, to everybody or to operators. */
  public static final List<OwnAddress> OWN =
      List.of(
          get("/"),
          get("/session/login"),
          get("/session/callback"),
          post("/session/logout"),
          get("/api/v1/session"),
          get("/v3/api-docs"),
          get("/v3/api-docs/{service}"),
          get("/actuator/health"),
          get("/actuator/health/**"),
          operators("/actuator/metrics"),
          operators("/actuator/metrics/{requiredMetricName}"),
          operators("/actuator/prometheus"));

  /** What the services answer. */
  public static final List<PublicRoute> ALL =
      List.of(
          api("/api/v1/cooperatives/**", MEMBERSHIP),
          api("/api/v1/enterprises/**", MEMBERSHIP),
          api("/api/v1/memberships/**", MEMBERSHIP),
          api("/api/v1/people/**", MEMBERSHIP),
          api("/api/v1/accounts/**", MEMBERSHIP),
          api("/api/v1/account/**", MEMBERSHIP),
          api("/api/v1/experts/**", MEMBERSHIP),
          api("/api/v1/meetings/**", MEMBERSHIP),
          api("/api/v1/campaigns/**", INSPECTION),
          api("/api/v1/visits/**", INSPECTION),
          api("/api/v1/expert-visits/**", INSPECTION),
          api("/api/v1/hazards/**", HAZARD),
          openPhoto("/api/v1/public/reports/photos", HAZARD),
          open("/api/v1/public/reports/**", HAZARD),
          api("/api/v1/public-reports/**", HAZARD),
          api("/api/v1/rewards/**", HAZARD),
          api("/api/v1/evidence/**", HAZARD),
          api("/api/v1/training/**", TRAINING),
          api("/api/v1/reports/**", REPORTING),
          watched(MEMBERSHIP),
          watched(INSPECTION),
          watched(HAZARD),
          watched(TRAINING),
          watched(REPORTING),
          operations(MEMBERSHIP),
          operations(INSPECTION),
          operations(HAZARD),
          operations(TRAINING),
          operations(REPORTING),
          signIn("/login/**"),
          signIn("/oauth2/**"),
          signIn("/connect/**"),
          signIn("/userinfo"),
          signIn("/.well-known/openid-configuration"),
          signIn("/.well-known/oauth-authorization-server"));

  private PublicRoutes() {}

  /** Whether the gateway itself answers a request. */
  public static boolean isOwn(HttpServletRequest request) {
    return own(request).isPresent();
  }

  /** Whether the gateway itself answers a request, and an operator's only. */
  public static boolean isForOperators(HttpServletRequest request) {
    return own(request).filter(OwnAddress::operatorsOnly).isPresent();
  }

  private static Optional<OwnAddress> own(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return OWN.stream().filter(address -> address.matches(path)).findFirst();
  }

  /** The public address of a path that a service describes, if it has one. */
  public static Optional<String> publicPath(Service service, String path) {
    String operations = "/api/v1/operations";
    String known =
        path.startsWith(operations)
            ? operations + "/" + service.label() + path.substring(operations.length())
            : path;
    PathContainer parsed = PathContainer.parsePath(known);
    return ALL.stream().anyMatch(route -> route.service() == service && route.matches(parsed))
        ? Optional.of(known)
        : Optional.empty();
  }

  static Optional<PublicRoute> of(PathContainer path) {
    return ALL.stream().filter(route -> route.matches(path)).findFirst();
  }
}
