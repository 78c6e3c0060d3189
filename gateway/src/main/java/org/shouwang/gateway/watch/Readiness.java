package org.shouwang.gateway.watch;

import org.shouwang.gateway.route.Service;

/** Hears what services say of their readiness. */
@FunctionalInterface
public interface Readiness {

  /**
   * A service was asked.
   *
   * @param ready whether it answered, and that it takes calls
   */
  void heard(Service service, boolean ready);
}
