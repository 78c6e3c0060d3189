package org.shouwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was once published is never edited; each planted violation shows that the check can fail.
 */
class FrozenContractsTest {

  private static final String SCHEMA = "hazard/rectified/v1/schema.json";

  @TempDir Path copy;
  private ContractFolder planted;

  @BeforeEach
  void copyTheFolder() throws IOException {
    Path source = ContractFolder.SOURCE.root();
    try (var files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    planted = new ContractFolder(copy);
  }

  @Test
  void everyPublishedFileIsAsItWasFrozen() {
    assertThat(ContractFolder.SOURCE.violations()).isEmpty();
    assertThat(ContractFolder.SOURCE.frozen()).hasSizeGreaterThan(100);
  }

  @Test
  void refusesAnEditedOldVersion() throws IOException {
    Path schema = copy.resolve(SCHEMA);
    Files.writeString(schema, Files.readString(schema).replace("\"measures\"", "\"measure\""));

    assertThat(planted.violations())
        .containsExactly("frozen file edited, add a version instead: " + SCHEMA);
  }

  @Test
  void refusesARemovedOldVersion() throws IOException {
    Files.delete(copy.resolve(SCHEMA));

    assertThat(planted.violations()).containsExactly("frozen file removed: " + SCHEMA);
  }

  @Test
  void refusesANewVersionThatIsNotFrozen() throws IOException {
    Files.createDirectories(copy.resolve("hazard/rectified/v2"));
    Files.writeString(copy.resolve("hazard/rectified/v2/schema.json"), "{}");

    assertThat(planted.violations())
        .containsExactly(
            "not frozen yet, call infra/event-contracts/freeze: hazard/rectified/v2/schema.json");
  }
}
