package org.shouwang.faults.run;

/** The services that a run starts. */
public enum Service {
  MEMBERSHIP("membership", 160),
  INSPECTION("inspection", 144),
  HAZARD("hazard", 160),
  REPORTING("reporting", 160);

  private final String context;
  private final int heapMegabytes;

  Service(String context, int heapMegabytes) {
    this.context = context;
    this.heapMegabytes = heapMegabytes;
  }

  /** As in topics, databases and routes. */
  public String context() {
    return context;
  }

  /** Of its module. */
  String module() {
    return context + "-service";
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  /** Whether it takes commands and so has a commit log. */
  public boolean hasLog() {
    return this != REPORTING;
  }
}
