package org.shouwang.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFolderTest {

  @TempDir Path home;

  @Test
  void drawsASecretOnceAndKeepsItForTheOwnerAlone() throws Exception {
    String drawn = new SecretsFolder(home.resolve("secrets")).secret("gateway-client.secret");

    assertThat(new SecretsFolder(home.resolve("secrets")).secret("gateway-client.secret"))
        .isEqualTo(drawn);
    assertThat(permissionsOf("secrets")).isEqualTo("rwx------");
    assertThat(permissionsOf("secrets/gateway-client.secret")).isEqualTo("rw-------");
    try (var left = Files.list(home.resolve("secrets"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void letsProcessesThatStartTogetherAgreeOnOneValue() throws Exception {
    Callable<String> draw = () -> new SecretsFolder(home).secret("master.key");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var drawn = threads.invokeAll(List.of(draw, draw, draw, draw, draw, draw, draw, draw));
      assertThat(drawn).extracting(f -> f.get()).containsOnly(drawn.getFirst().get());
    }
  }

  @Test
  void opensWhatItSealedForTheSamePurposeAndContextOnly() {
    SecretsFolder folder = new SecretsFolder(home);
    byte[] sealed = folder.box("sessions").seal("token".getBytes(UTF_8), "s-1");

    assertThat(folder.box("sessions").open(sealed, "s-1")).asString(UTF_8).isEqualTo("token");
    assertThatThrownBy(() -> folder.box("sessions").open(sealed, "s-2"))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> folder.box("signing").open(sealed, "s-1"))
        .isInstanceOf(BrokenSealException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> folder.box("sessions").open(sealed, "s-1"))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> folder.box("sessions").open(new byte[3], "s-1"))
        .isInstanceOf(BrokenSealException.class);
  }

  private String permissionsOf(String name) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
  }
}
