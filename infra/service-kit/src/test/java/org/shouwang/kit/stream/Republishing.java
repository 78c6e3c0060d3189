package org.shouwang.kit.stream;

import org.springframework.context.ApplicationContext;

/** What operators ask of a relay, for tests of other packages. */
public final class Republishing {
  private Republishing() {}

  /** Asks for the next generation; returns its number. */
  public static int into(ApplicationContext service, int partitions) {
    return service.getBean(Relay.class).republish(partitions).orElseThrow().number();
  }

  /** Whether the relay says that its topic lost records. */
  public static boolean halted(ApplicationContext service) {
    return service.getBean(RelayStatus.class).now().state() == RelayStatus.State.TOPIC_BEHIND;
  }
}
