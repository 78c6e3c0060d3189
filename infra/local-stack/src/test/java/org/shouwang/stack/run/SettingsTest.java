package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;

  @Test
  void areTheSameWhenReadBack() {
    var folder = new DataFolder(home);
    folder.open();
    assertThat(Settings.read(folder)).isEmpty();
    var settings =
        new Settings(
            9_000,
            home.resolve("build"),
            EnumSet.of(Part.BROKER, Part.HAZARD),
            Optional.of("mongodb://db:1/?a=b"),
            Optional.empty(),
            Optional.empty());
    settings.write(folder);
    assertThat(Settings.read(folder)).contains(settings);
  }

  @Test
  void pointTheServicesAtWhatStandsInForTheEmbeddedServers() {
    var settings =
        new Settings(
            9_000,
            home,
            EnumSet.of(Part.BROKER, Part.HAZARD),
            Optional.of("mongodb://db"),
            Optional.empty(),
            Optional.empty());
    assertThat(settings.storeUri()).isEqualTo("mongodb://db");
    assertThat(settings.bootstrapServers()).isEqualTo("127.0.0.1:9008");
    assertThat(settings.url(Part.GATEWAY)).isEqualTo("http://127.0.0.1:9000");
  }
}
