package org.shouwang.kit.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;

/** All policies of a service, started and stopped together. */
public final class Policies implements SmartLifecycle {
  private final List<PolicyRunner> runners;
  private volatile boolean running;

  Policies(List<PolicyRunner> runners) {
    this.runners = List.copyOf(runners);
    long names = runners.stream().map(r -> r.policy().name()).distinct().count();
    if (names != runners.size()) {
      throw new IllegalStateException("two policies have one name");
    }
  }

  /**
   * Before which instant everything recorded has been handled by a policy, by whichever instance;
   * empty where that is not certain, as while events are set aside.
   */
  public Optional<Instant> until(String policy) {
    return runners.stream()
        .filter(runner -> runner.policy().name().equals(policy))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such policy: " + policy))
        .until();
  }

  List<PolicyRunner> runners() {
    return runners;
  }

  @Override
  public void start() {
    runners.forEach(PolicyRunner::start);
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
