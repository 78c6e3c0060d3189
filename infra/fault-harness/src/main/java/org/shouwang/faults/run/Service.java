package org.shouwang.faults.run;

/** The services that a run starts. */
public enum Service {
  MEMBERSHIP("membership", 160),
  INSPECTION("inspection", 144),
  HAZARD("hazard", 160),
  TRAINING("training", 144),
  REPORTING("reporting", 160),
  /** The way in, which has neither a log nor views. */
  GATEWAY("gateway", 112);

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
    return this == GATEWAY ? context : context + "-service";
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  /** Whether it takes commands and so has a commit log. */
  public boolean hasLog() {
    return this != REPORTING && this != GATEWAY;
  }

  /** Whether it shows views. */
  public boolean hasViews() {
    return this != GATEWAY;
  }

  /** Whether it reads what happens to hazards. */
  public boolean readsHazards() {
    return this == INSPECTION || this == HAZARD || this == REPORTING;
  }

  /** Whether it is made with the kit, and so with places at which something can be done to it. */
  boolean hasPlaces() {
    return this != GATEWAY;
  }
}
