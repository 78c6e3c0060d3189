package org.shouwang.kit.store;

import com.mongodb.MongoException;
import org.shouwang.kit.watch.Alarm;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * A part of health that asks the store. Without a connection it says so at once: the parts are
 * asked one after the other, and an answer that waits for each of them comes too late to be one.
 */
public abstract class StoreHealth extends AbstractHealthIndicator {
  private final StoreConnection store;

  /**
   * @param unknown what is not known if asking fails
   */
  protected StoreHealth(StoreConnection store, String unknown) {
    super(unknown);
    this.store = store;
  }

  @Override
  protected final void doHealthCheck(Health.Builder health) {
    if (!store.open()) {
      health.down().withDetail("store", "does not answer");
      Alarm.STORE_DOWN.on(health);
      return;
    }
    try {
      check(health);
    } catch (MongoException e) {
      health.down(e);
      Alarm.STORE_DOWN.on(health);
    }
  }

  /** Says how it is, the store being there. */
  protected abstract void check(Health.Builder health);
}
