package org.shouwang.hazard.evidence.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.secret.Secrets;
import org.shouwang.secrets.SecretsFolder;

class S3KeysTest {
  @TempDir Path folder;

  @Test
  void theFolderOfSecretsSaysThemUnlessTheEnvironmentDoes() throws IOException {
    Secrets secrets = new Secrets(new SecretsFolder(folder));
    Files.writeString(folder.resolve("evidence-s3.access-key"), "of-the-folder\n");
    Files.writeString(folder.resolve("evidence-s3.secret-key"), "its-secret\n");
    assertThat(S3Keys.of("", "", secrets)).isEqualTo(new S3Keys("of-the-folder", "its-secret"));
    assertThat(S3Keys.of("other", "another-secret", secrets))
        .isEqualTo(new S3Keys("other", "another-secret"))
        .asString()
        .contains("other")
        .doesNotContain("secret");
  }

  @Test
  void withoutThemNothingStartsAndNoneAreDrawn() {
    Secrets none = new Secrets(new SecretsFolder(folder));
    assertThatThrownBy(() -> S3Keys.of("known", "", none))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("evidence-s3.secret-key");
    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(() -> S3Keys.of("", "", new Secrets(null)))
        .isInstanceOf(IllegalStateException.class);
  }
}
