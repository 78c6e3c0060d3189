package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.gateway.route.PublicRoutes;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the running gateway maps is what {@link PublicRoutes} lists, no more and no less. */
class PublicAddressesIT {
  /** Answered by filters, before any handler; and with which status where nobody signs in. */
  private static final Map<String, Integer> BY_FILTERS =
      Map.of("GET /session/login", 302, "GET /session/callback", 400);

  /** Where the container goes with errors; asked for from outside it is a 404 (PassingOnIT). */
  private static final String OF_THE_CONTAINER = " /error";

  @TempDir static Path home;
  static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = new RunningGateway(home.resolve("secrets"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void handlersAnswerWhatIsListedAndNothingElse() {
    Set<String> mapped = new TreeSet<>(BY_FILTERS.keySet());
    for (HandlerMapping mapping : gateway.context.getBeansOfType(HandlerMapping.class).values()) {
      mapped.addAll(addresses(mapping));
    }
    mapped.remove(OF_THE_CONTAINER);
    Set<String> listed =
        PublicRoutes.OWN.stream()
            .flatMap(own -> own.methods().stream().map(method -> method + " " + own.pattern()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(mapped).isEqualTo(listed);
  }

  @Test
  void everyRequestGoesThroughTheseHandlers() {
    assertThat(
            gateway
                .context
                .getBean(ServletContext.class)
                .getServletRegistrations()
                .values()
                .stream()
                .flatMap(servlet -> servlet.getMappings().stream()))
        .containsExactly("/");
  }

  @Test
  void filtersAnswerWhatIsListedAsTheirs() throws Exception {
    for (Map.Entry<String, Integer> address : BY_FILTERS.entrySet()) {
      String path = address.getKey().substring("GET ".length());
      int status = gateway.send(HttpRequest.newBuilder(gateway.at(path))).statusCode();
      assertThat(status).as(path).isEqualTo(address.getValue());
    }
  }

  @Test
  void oneRouterFunctionPassesOnWhatIsListedForServices() throws Exception {
    Conditions conditions = new Conditions();
    gateway
        .context
        .getBeansOfType(RouterFunction.class)
        .values()
        .forEach(router -> router.accept(conditions));
    assertThat(conditions.routes)
        .as("routes, beside the framework's own for settings that hold none")
        .filteredOn(condition -> !condition.toString().equals("Never"))
        .hasSize(1);
    for (var route : PublicRoutes.ALL) {
      gateway.upstream.forget();
      String path = route.pattern().getPatternString().replace("/**", "/x");
      gateway.get(path);
      assertThat(gateway.upstream.received()).as(path).hasSize(1);
    }
  }

  private static Collection<String> addresses(HandlerMapping mapping) {
    return switch (mapping) {
      case RequestMappingInfoHandlerMapping methods ->
          methods.getHandlerMethods().keySet().stream()
              .flatMap(PublicAddressesIT::addresses)
              .toList();
      case AbstractUrlHandlerMapping urls ->
          Stream.concat(
                  urls.getHandlerMap().keySet().stream(),
                  Stream.of(urls)
                      .filter(
                          one -> one.getRootHandler() != null || one.getDefaultHandler() != null)
                      .map(one -> "/** of " + one))
              .toList();
      // Its one function has a test of its own.
      case RouterFunctionMapping ignored -> List.of();
      default -> List.of("addresses of an unknown kind: " + mapping.getClass());
    };
  }

  private static Stream<String> addresses(RequestMappingInfo info) {
    Set<String> methods =
        info.getMethodsCondition().isEmpty()
            ? Set.of("")
            : info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
    return info.getPatternValues().stream()
        .flatMap(path -> methods.stream().map(method -> method + " " + path));
  }

  /** Collects the routes of a router function. */
  private static final class Conditions implements RouterFunctions.Visitor {
    final List<RequestPredicate> routes = new ArrayList<>();

    @Override
    public void startNested(RequestPredicate predicate) {}

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
      routes.add(predicate);
    }

    @Override
    public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
      throw new AssertionError("resources are served");
    }

    @Override
    public void attributes(Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> router) {
      throw new AssertionError("a router function that says nothing: " + router);
    }
  }
}
