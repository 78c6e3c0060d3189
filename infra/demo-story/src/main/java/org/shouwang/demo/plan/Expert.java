package org.shouwang.demo.plan;

import java.util.List;

/** An expert (专家) whom the bureau engages for the cooperative. */
public record Expert(Person person, List<String> specialties) {
  public Expert {
    specialties = List.copyOf(specialties);
  }

  public String key() {
    return person.key();
  }
}
