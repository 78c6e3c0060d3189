package org.shouwang.kit.lease;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Makes the leases of one instance of a service; they live in the collection {@code leases}. */
public final class Leases {
  private final MongoDatabase database;
  private final Duration term;
  private final LongSupplier nanos;
  private final LeaseWatch watch;
  private final String me = UUID.randomUUID().toString();

  /**
   * For one instance.
   *
   * @param term how long a holder must stand still before another one takes over
   * @param nanos a monotonic clock in nanoseconds
   */
  public Leases(MongoDatabase database, Duration term, LongSupplier nanos) {
    this.database = database;
    this.term = term;
    this.nanos = nanos;
    this.watch = new LeaseWatch(nanos);
  }

  /** A lease by its name; each caller gets its own, to be used by one thread. */
  public Lease lease(String name) {
    return new Lease(database.getCollection("leases"), name, me, term, nanos, watch);
  }

  /** Whether this instance holds a lease, as far as it knows. */
  public boolean holds(String name) {
    return watch.holds(name);
  }

  /** The metric {@code shouwang.lease.held} of one lease. */
  public MeterBinder gauge(String name) {
    return registry ->
        Gauge.builder("shouwang.lease.held", watch, w -> w.holds(name) ? 1 : 0)
            .description("1 while this instance holds the lease")
            .tag("lease", name)
            .register(registry);
  }

  LeaseWatch watch() {
    return watch;
  }

  /** How long a holder must stand still before another one takes over. */
  public Duration term() {
    return term;
  }
}
