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
 */
public record OwnAddress(PathPattern pattern, Set<HttpMethod> methods) {

  static OwnAddress get(String path) {
    return new OwnAddress(PathPatternParser.defaultInstance.parse(path), Set.of(HttpMethod.GET));
  }

  static OwnAddress post(String path) {
    return new OwnAddress(PathPatternParser.defaultInstance.parse(path), Set.of(HttpMethod.POST));
  }

  boolean matches(PathContainer path) {
    return pattern.matches(path);
  }
}
