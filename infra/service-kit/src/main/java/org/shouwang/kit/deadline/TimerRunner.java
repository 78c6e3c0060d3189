package org.shouwang.kit.deadline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.lease.Lease;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.stream.Backoff;
import org.shouwang.kit.stream.Signal;
import org.shouwang.kit.stream.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one instance's timers looked after while it holds the lease, which saves the others the work
 * and is no fence: none is needed.
 */
final class TimerRunner {
  private static final Logger LOG = LoggerFactory.getLogger(TimerRunner.class);

  private final String name;
  private final TimerSweep sweep;
  private final Lease lease;
  private final Duration every;
  private final Signal wake = new Signal();
  private volatile Status status = Status.STANDBY;
  private volatile long fired;
  private volatile long refused;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /**
   * How it stands.
   *
   * @param atWork whether this instance holds the lease
   * @param lag how far the firing is behind the clock; null while that is not known
   * @param trouble why it does not get on, if it does not
   */
  record Status(boolean atWork, @Nullable Duration lag, @Nullable String trouble) {
    static final Status STANDBY = new Status(false, null, null);
  }

  TimerRunner(String name, TimerSweep sweep, Lease lease, Duration every) {
    this.name = name;
    this.sweep = sweep;
    this.lease = lease;
    this.every = every;
  }

  String name() {
    return name;
  }

  Status status() {
    return status;
  }

  long fired() {
    return fired;
  }

  long refused() {
    return refused;
  }

  void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("timers-" + name).daemon().start(this::run);
  }

  void stop() {
    stopping = true;
    wake.raise();
    if (thread != null) {
      Worker.join(thread);
    }
  }

  private void run() {
    Backoff backoff = new Backoff();
    try {
      while (!stopping) {
        Duration pause = every;
        try {
          look();
          backoff.succeeded();
        } catch (ProblemException e) {
          LOG.debug("The deadlines of {} are not filled yet", name, e);
          status = new Status(true, null, null);
        } catch (RuntimeException e) {
          if (stopping) {
            break;
          }
          if (status.trouble() == null) {
            LOG.warn("The timers {} do not get on; they try again", name, e);
          }
          status = new Status(true, null, e.toString());
          pause = backoff.failed();
        }
        wake.await(pause);
      }
      lease.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("The lease of {} runs out by itself", name, e);
    }
  }

  private void look() {
    if (!lease.held()) {
      status = Status.STANDBY;
      return;
    }
    TimerSweep.Outcome outcome = sweep.look();
    fired += outcome.fired();
    refused += outcome.refused();
    String trouble = outcome.trouble();
    if (trouble != null && status.trouble() == null) {
      LOG.warn("A deadline of {} has no outcome yet: {}", name, trouble);
    }
    status = new Status(true, outcome.lag(), trouble);
  }
}
