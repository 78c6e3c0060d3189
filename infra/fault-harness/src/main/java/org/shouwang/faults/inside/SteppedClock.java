package org.shouwang.faults.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, and as many milliseconds before or after it as a file says. */
final class SteppedClock extends Clock {
  private final Path file;
  private final Clock system;

  SteppedClock(Path file, Clock system) {
    this.file = file;
    this.system = system;
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SteppedClock(file, system.withZone(zone));
  }

  @Override
  public Instant instant() {
    try {
      return Files.exists(file)
          ? system.instant().plusMillis(Long.parseLong(Files.readString(file).strip()))
          : system.instant();
    } catch (NoSuchFileException e) {
      return system.instant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
