package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path home;

  private PidFile file;

  @BeforeEach
  void place() {
    file = new PidFile(home.resolve("part.pid"));
  }

  @Test
  void findsTheProcessAgainAsLongAsItLives() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    file.write(process.toHandle());
    assertThat(file.alive())
        .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(process.pid()));
    process.destroyForcibly().waitFor();
    assertThat(file.alive()).isEmpty();
  }

  @Test
  void doesNotTakeANewcomerWithTheSameNumberForIt() {
    var self = ProcessHandle.current();
    Instant start = self.info().startInstant().orElseThrow();
    file.write(self.pid(), start.minus(Duration.ofHours(1)));
    assertThat(file.alive()).isEmpty();
    file.write(self.pid(), start);
    assertThat(file.alive()).isPresent();
  }

  @Test
  void knowsNobodyFromAnAbsentOrBrokenFile() throws Exception {
    assertThat(file.alive()).isEmpty();
    Files.writeString(file.path(), "not a number");
    assertThat(file.alive()).isEmpty();
    Files.writeString(file.path(), "");
    assertThat(file.alive()).isEmpty();
  }
}
