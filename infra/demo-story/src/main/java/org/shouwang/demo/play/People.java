package org.shouwang.demo.play;

import java.time.Instant;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.plan.Person;

/** How a person is registered. */
final class People {
  private People() {}

  static Body of(Person person, Instant at) {
    return Body.of("name", person.name())
        .with("phone", person.phone())
        .with("position", person.position().name())
        .with("employment", person.employment())
        .with("occurredAt", at);
  }
}
