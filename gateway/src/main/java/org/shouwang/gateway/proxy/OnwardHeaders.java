package org.shouwang.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.problem.Trace;
import org.shouwang.gateway.route.PublicRoute;
import org.shouwang.gateway.route.Traffic;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see of a request's headers. Whoever claims to be a proxy is not believed:
 * where a request comes from, this gateway alone says. Cookies stay outside, but for the issuer's;
 * and so do tokens where nobody is to know who calls.
 */
@Component
final class OnwardHeaders implements RequestHttpHeadersFilter, Ordered {

  /** The issuer's own session while somebody signs in. */
  static final String ISSUER_COOKIE = "SHOUWANG_LOGIN";

  private static final List<String> CLAIMS_OF_PROXIES =
      List.of("forwarded", "x-forwarded-", "x-real-", "x-original-", "x-shouwang-", "via");

  private final URI publicUrl;

  OnwardHeaders(GatewaySettings settings) {
    this.publicUrl = settings.gateway().publicUrl();
  }

  @Override
  public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
    HttpServletRequest servlet = request.servletRequest();
    HttpHeaders onward = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!lower.equals("cookie") && CLAIMS_OF_PROXIES.stream().noneMatch(lower::startsWith)) {
            onward.put(name, new ArrayList<>(values));
          }
        });
    Traffic traffic = PublicRoute.of(servlet).map(PublicRoute::traffic).orElse(Traffic.API);
    if (traffic == Traffic.SIGN_IN) {
      addIssuersCookie(servlet, onward);
    }
    if (traffic.open()) {
      onward.remove(HttpHeaders.AUTHORIZATION);
    }
    Trace trace = Trace.of(servlet);
    if (!trace.parent().equals(onward.getFirst(Trace.HEADER))) { // it came with none, or a bad one
      onward.set(Trace.HEADER, trace.parent());
      onward.remove(Trace.STATE);
    }
    onward.set("X-Forwarded-For", servlet.getRemoteAddr());
    onward.set("X-Forwarded-Proto", publicUrl.getScheme());
    onward.set("X-Forwarded-Host", publicUrl.getHost());
    onward.set("X-Forwarded-Port", Integer.toString(port()));
    return onward;
  }

  private static void addIssuersCookie(HttpServletRequest request, HttpHeaders onward) {
    if (request.getCookies() != null) {
      Arrays.stream(request.getCookies())
          .filter(cookie -> cookie.getName().equals(ISSUER_COOKIE))
          .findFirst()
          .ifPresent(
              cookie -> onward.set(HttpHeaders.COOKIE, ISSUER_COOKIE + "=" + cookie.getValue()));
    }
  }

  private int port() {
    if (publicUrl.getPort() > 0) {
      return publicUrl.getPort();
    }
    return "https".equals(publicUrl.getScheme()) ? 443 : 80;
  }

  /** After the framework's own filters, one of which takes away every {@code X-Forwarded-…}. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
