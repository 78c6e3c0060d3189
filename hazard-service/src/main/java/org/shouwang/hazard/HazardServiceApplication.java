package org.shouwang.hazard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the hazard service. */
@SpringBootApplication
public class HazardServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(HazardServiceApplication.class, args);
  }
}
