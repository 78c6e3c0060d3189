package org.shouwang.training;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the training service. */
@SpringBootApplication
public class TrainingServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(TrainingServiceApplication.class, args);
  }
}
