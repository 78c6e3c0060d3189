package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
  @TempDir Path home;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private DataFolder folder;
  private Logs logs;

  @BeforeEach
  void place() {
    folder = new DataFolder(home);
    folder.open();
    logs = new Logs(folder, new PrintStream(shown, true, UTF_8));
  }

  @Test
  void showsTheLastLines() throws Exception {
    Files.writeString(folder.log(Part.HAZARD), "one\ntwo\n三\n");
    logs.tail(Part.HAZARD, 2);
    assertThat(shown.toString(UTF_8)).contains("two", "三").doesNotContain("one");
  }

  @Test
  void keepsTheLogsOfThreeFormerRuns() throws Exception {
    Path log = folder.log(Part.HAZARD);
    for (int run = 1; run <= 5; run++) {
      Launcher.rotate(log);
      Files.writeString(log, "run " + run);
    }
    assertThat(log).hasContent("run 5");
    assertThat(home.resolve("logs/hazard-service.log.3")).hasContent("run 2");
    assertThat(home.resolve("logs/hazard-service.log.4")).doesNotExist();
  }

  @Test
  void namesThePartsWhereOneIsUnknown() {
    assertThatThrownBy(() -> logs.named("kitchen"))
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble -> assertThat(trouble.remedy()).contains("supervisor", "hazard-service"));
  }
}
