package org.shouwang.stack.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The processes of the stack, in the order of their start: what the services lean on first, the way
 * in last. Everything that differs from part to part stands here.
 */
enum Part {
  BROKER("broker", 8, 256, "org.shouwang.stack.KafkaNode"),
  STORE("document-store", 7, 256, "org.shouwang.stack.StoreNode"),
  MEMBERSHIP("membership-service", 1, 224),
  INSPECTION("inspection-service", 2, 192),
  HAZARD("hazard-service", 3, 224),
  TRAINING("training-service", 4, 192),
  REPORTING("reporting-service", 5, 256),
  GATEWAY("gateway", 0, 192);

  /** The controller of the broker listens on the last of the stack's ports. */
  static final int PORTS = 10;

  private final String label;
  private final int portOffset;
  private final int heapMegabytes;
  private final Optional<String> mainClass;

  Part(String label, int portOffset, int heapMegabytes, String mainClass) {
    this.label = label;
    this.portOffset = portOffset;
    this.heapMegabytes = heapMegabytes;
    this.mainClass = Optional.of(mainClass);
  }

  Part(String label, int portOffset, int heapMegabytes) {
    this.label = label;
    this.portOffset = portOffset;
    this.heapMegabytes = heapMegabytes;
    this.mainClass = Optional.empty();
  }

  /** As people type and read it; for a service also the name of its module. */
  String label() {
    return label;
  }

  int port(int basePort) {
    return basePort + portOffset;
  }

  /** Every port that the part listens on. */
  List<Integer> ports(int basePort) {
    return this == BROKER ? List.of(port(basePort), port(basePort) + 1) : List.of(port(basePort));
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  /** Of a part that runs from this module's own jar; a service runs from a jar of its own. */
  Optional<String> mainClass() {
    return mainClass;
  }

  boolean isService() {
    return mainClass.isEmpty();
  }

  /**
   * Parts of one rank start, and stop, side by side; a higher rank waits for the lower ones and
   * stops before them.
   */
  int rank() {
    return isService() ? 1 : 0;
  }

  /** From what starts first to what starts last. */
  static List<Integer> ranks() {
    return Arrays.stream(values()).map(Part::rank).distinct().sorted().toList();
  }

  static Optional<Part> labelled(String label) {
    return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
  }
}
