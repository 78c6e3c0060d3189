package org.shouwang.kit.projection;

import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** All projections of a service, started and stopped together. */
public final class Projections implements SmartLifecycle {
  private final List<ProjectionRunner<?>> runners;
  private volatile boolean running;

  Projections(List<ProjectionRunner<?>> runners) {
    this.runners = List.copyOf(runners);
    long names = runners.stream().map(r -> r.projection().name()).distinct().count();
    if (names != runners.size()) {
      throw new IllegalStateException("two projections have one name");
    }
  }

  List<ProjectionRunner<?>> runners() {
    return runners;
  }

  Optional<ProjectionRunner<?>> find(String view) {
    return runners.stream().filter(r -> r.projection().name().equals(view)).findFirst();
  }

  /** A view that the code names, so that it must be there. */
  ProjectionRunner<?> get(String view) {
    return find(view)
        .orElseThrow(() -> new IllegalStateException("no projection is called " + view));
  }

  @Override
  public void start() {
    runners.forEach(ProjectionRunner::start);
    running = true;
  }

  @Override
  public void stop() {
    try (var side = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      runners.forEach(runner -> side.execute(runner::stop));
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Like the relay: before the web server, and until after it. */
  @Override
  public int getPhase() {
    return 0;
  }
}
