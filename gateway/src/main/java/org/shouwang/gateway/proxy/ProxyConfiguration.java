package org.shouwang.gateway.proxy;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.gateway.route.PublicRoute;
import org.shouwang.gateway.route.Service;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends every request that has a public route to its service. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

  @Bean
  RouterFunction<ServerResponse> publicRoutes(GatewaySettings settings, Passage passage) {
    return GatewayRouterFunctions.route("public")
        .route(ProxyConfiguration::isPublic, HandlerFunctions.http())
        .before(request -> aimed(request, settings.gateway().services()))
        .filter(passage)
        .build();
  }

  private static boolean isPublic(ServerRequest request) {
    // An error page of the container is reached with the attributes of the request that failed.
    return request.servletRequest().getDispatcherType() == DispatcherType.REQUEST
        && PublicRoute.of(request.servletRequest()).isPresent();
  }

  private static ServerRequest aimed(ServerRequest request, Map<Service, URI> services) {
    PublicRoute route = PublicRoute.of(request.servletRequest()).orElseThrow();
    URI service = services.get(route.service());
    if (service == null) {
      throw new IllegalStateException("No address of " + route.service());
    }
    MvcUtils.setRequestUrl(request, service);
    String path = request.uri().getRawPath();
    if (route.onward(path).equals(path)) {
      return request;
    }
    URI onward =
        UriComponentsBuilder.fromUri(request.uri())
            .replacePath(route.onward(path))
            .build(true)
            .toUri();
    return ServerRequest.from(request).uri(onward).build();
  }

  @Bean
  ProxyExchange upstreamExchange(
      HttpClient upstreamClient, LifeGuard lifeGuard, Breakers breakers, ProblemWriter problems) {
    return new UpstreamExchange(
        upstreamClient,
        lifeGuard,
        (request, response) ->
            problems.writeRetryable(
                request,
                response,
                GatewayProblem.SERVICE_UNAVAILABLE,
                breakers.rest(),
                PublicRoute.of(request).map(route -> route.service().label()).orElse(null)));
  }

  @Bean
  HttpClient upstreamClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(2))
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }
}
