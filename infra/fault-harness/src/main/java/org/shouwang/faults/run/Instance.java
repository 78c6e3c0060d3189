package org.shouwang.faults.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One running instance of a service. */
public final class Instance extends Node {
  private final Service service;
  private final int port;

  Instance(
      Service service,
      String name,
      int port,
      List<String> arguments,
      Map<String, String> environment,
      Path log) {
    super(name, arguments, environment, log);
    this.service = service;
    this.port = port;
  }

  public Service service() {
    return service;
  }

  /** Where it answers. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
