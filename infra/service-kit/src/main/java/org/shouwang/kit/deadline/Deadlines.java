package org.shouwang.kit.deadline;

import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;

/** All timers of a service, started and stopped together. */
public final class Deadlines implements SmartLifecycle {
  private final List<TimerRunner> runners;
  private volatile boolean running;

  Deadlines(List<TimerRunner> runners) {
    this.runners = List.copyOf(runners);
  }

  List<TimerRunner> runners() {
    return runners;
  }

  @Override
  public void start() {
    runners.forEach(TimerRunner::start);
    running = true;
  }

  @Override
  public void stop() {
    try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
      runners.forEach(runner -> side.execute(runner::stop));
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the relay, which so carries what the last commands did. */
  @Override
  public int getPhase() {
    return 2;
  }
}
