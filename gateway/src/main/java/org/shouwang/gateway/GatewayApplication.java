package org.shouwang.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Routes, login, rate limits and circuit breakers in front of the five services. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GatewayApplication {

  /** Services close idle connections after 10 s; a request must not be sent into one of those. */
  private static final String KEPT_ALIVE = "jdk.httpclient.keepalive.timeout";

  public static void main(String[] args) {
    if (System.getProperty(KEPT_ALIVE) == null) {
      System.setProperty(KEPT_ALIVE, "5");
    }
    SpringApplication.run(GatewayApplication.class, args);
  }
}
