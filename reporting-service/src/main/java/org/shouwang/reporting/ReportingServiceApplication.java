package org.shouwang.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the reporting service. */
@SpringBootApplication
public class ReportingServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(ReportingServiceApplication.class, args);
  }
}
