package org.shouwang.inspection;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the inspection service. */
@SpringBootApplication
public class InspectionServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(InspectionServiceApplication.class, args);
  }
}
