package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.stack.Loopback;

class PreflightTest {
  private static final long GIGABYTE = 1L << 30;

  @TempDir Path home;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Preflight preflight = new Preflight(new PrintStream(said, true, UTF_8));

  @Test
  void namesEveryTakenPortAndThePartThatWantsIt() throws Exception {
    var folder = new DataFolder(home);
    folder.open();
    int base = Loopback.freePorts(Part.PORTS);
    assertThatCode(() -> preflight.ports(folder, everythingAt(base))).doesNotThrowAnyException();
    try (var hazard = new ServerSocket();
        var controller = new ServerSocket()) {
      hazard.bind(Loopback.at(base + 3));
      controller.bind(Loopback.at(base + 9));
      assertThatThrownBy(() -> preflight.ports(folder, everythingAt(base)))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("Port %d, which hazard-service needs".formatted(base + 3))
          .hasMessageContaining("Port %d, which broker needs".formatted(base + 9));
    }
  }

  @Test
  void refusesAFullDiskAndWarnsOfANearlyFullOne() {
    assertThatThrownBy(() -> preflight.disk(home, GIGABYTE / 2))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("512 MB are left");
    preflight.disk(home, 2 * GIGABYTE);
    assertThat(said.toString(UTF_8)).contains("only 2048 MB are left");
  }

  @Test
  void refusesTooLittleMemoryAndWarnsOfLittle() {
    assertThatThrownBy(() -> preflight.memory(GIGABYTE))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("1024 MB are available");
    preflight.memory(2 * GIGABYTE);
    assertThat(said.toString(UTF_8)).contains("2048 MB of memory are available");
  }

  @Test
  void saysNothingWhereThereIsPlenty() {
    preflight.disk(home, 100 * GIGABYTE);
    preflight.memory(16 * GIGABYTE);
    assertThat(said.size()).isZero();
  }

  private Settings everythingAt(int basePort) {
    return new Settings(
        basePort,
        home,
        EnumSet.allOf(Part.class),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
