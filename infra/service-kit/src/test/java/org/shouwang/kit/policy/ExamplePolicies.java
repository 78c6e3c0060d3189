package org.shouwang.kit.policy;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service's policies, for tests of other packages. */
public class ExamplePolicies {

  @Bean
  NotedCommands notedCommands() {
    return new NotedCommands();
  }

  @Bean
  WhenHazardReportedThenNote whenHazardReportedThenNote() {
    return new WhenHazardReportedThenNote();
  }

  /** The ids of the commands that had an effect. */
  public static Set<String> effects(ApplicationContext service) {
    return service.getBean(NotedCommands.class).effects.keySet();
  }

  /** How often a command was asked for, with effect or without. */
  public static int asked(ApplicationContext service) {
    return service.getBean(NotedCommands.class).asked.get();
  }
}
