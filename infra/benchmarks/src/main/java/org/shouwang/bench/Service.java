package org.shouwang.bench;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of the platform inside this JVM, with its own configuration and a free port. */
final class Service implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a service with the {@code application.yml} that it ships. */
  static Service start(Class<?> application, Servers servers, Map<String, String> settings) {
    return start(application, ownFile(application), servers, settings);
  }

  static Service start(
      Class<?> application, String file, Servers servers, Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.location=" + file);
    arguments.add("--server.port=0");
    arguments.add("--spring.mongodb.uri=" + servers.uri());
    arguments.add("--shouwang.database.prefix=" + servers.prefix());
    arguments.add("--shouwang.topics.prefix=" + servers.prefix());
    arguments.add("--shouwang.kafka.bootstrap-servers=" + servers.kafka().bootstrapServers());
    // What a service says at its start is known, and would stand between the figures.
    arguments.add("--logging.level.root=WARN");
    arguments.add("--logging.level.org.springdoc=ERROR");
    arguments.add("--logging.level.org.shouwang.kit.secret=ERROR");
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new Service(
        new SpringApplicationBuilder(application, Doorstep.class)
            .run(arguments.toArray(String[]::new)));
  }

  /** Every service on the class path has a file of that name, so each is asked for its own. */
  private static String ownFile(Class<?> application) {
    try {
      String place =
          application.getProtectionDomain().getCodeSource().getLocation().toURI().toString();
      return (place.endsWith(".jar") ? "jar:" + place + "!/" : place) + "application.yml";
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  <T> List<T> parts(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
