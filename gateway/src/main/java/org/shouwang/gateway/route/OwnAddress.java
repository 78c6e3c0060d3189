package org.shouwang.gateway.route;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One public address that the gateway itself answers.
 *
 * @param pattern the path
 * @param methods what it is asked by
 * @param operatorsOnly whether it answers operators only
 */
public record OwnAddress(PathPattern pattern, Set<HttpMethod> methods, boolean operatorsOnly) {

  static OwnAddress get(String path) {
    return of(path, HttpMethod.GET, false);
  }

  static OwnAddress post(String path) {
    return of(path, HttpMethod.POST, false);
  }

  static OwnAddress operators(String path) {
    return of(path, HttpMethod.GET, true);
  }

  private static OwnAddress of(String path, HttpMethod method, boolean operatorsOnly) {
    return new OwnAddress(
        PathPatternParser.defaultInstance.parse(path), Set.of(method), operatorsOnly);
  }

  boolean matches(PathContainer path) {
    return pattern.matches(path);
  }
}
