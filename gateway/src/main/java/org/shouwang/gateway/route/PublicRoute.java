package org.shouwang.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One public address and the service that answers there.
 *
 * @param pattern the path, {@code /**} at its end for all that is below too
 * @param service who answers
 * @param traffic what is allowed
 * @param cut what is left out of the path on the way, if anything
 */
public record PublicRoute(PathPattern pattern, Service service, Traffic traffic, String cut) {

  private static final String ATTRIBUTE = PublicRoute.class.getName();

  static PublicRoute api(String path, Service service) {
    return new PublicRoute(parse(path), service, Traffic.API, "");
  }

  static PublicRoute open(String path, Service service) {
    return new PublicRoute(parse(path), service, Traffic.OPEN, "");
  }

  static PublicRoute openPhoto(String path, Service service) {
    return new PublicRoute(parse(path), service, Traffic.OPEN_PHOTO, "");
  }

  static PublicRoute signIn(String path) {
    return new PublicRoute(parse(path), Service.MEMBERSHIP, Traffic.SIGN_IN, "");
  }

  /** {@code /api/v1/operations/<service>/…} is that service's {@code /api/v1/operations/…}. */
  static PublicRoute operations(Service service) {
    String part = "/" + service.label();
    return new PublicRoute(parse("/api/v1/operations" + part + "/**"), service, Traffic.API, part);
  }

  /** {@code /api/v1/operations/<service>/actuator/…} is that service's {@code /actuator/…}. */
  static PublicRoute watched(Service service) {
    String all = "/api/v1/operations/" + service.label();
    return new PublicRoute(parse(all + "/actuator/**"), service, Traffic.API, all);
  }

  private static PathPattern parse(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }

  boolean matches(PathContainer path) {
    return pattern.matches(path);
  }

  /** The path that the service knows. */
  public String onward(String path) {
    int at = cut.isEmpty() ? -1 : path.indexOf(cut);
    return at < 0 ? path : path.substring(0, at) + path.substring(at + cut.length());
  }

  /** The route that a request takes; none for the gateway's own addresses and unknown ones. */
  public static Optional<PublicRoute> of(HttpServletRequest request) {
    return Optional.ofNullable((PublicRoute) request.getAttribute(ATTRIBUTE));
  }

  void assign(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
