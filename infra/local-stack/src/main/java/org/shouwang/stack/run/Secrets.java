package org.shouwang.stack.run;

import java.nio.file.Path;
import java.util.List;
import org.shouwang.secrets.SecretsFolder;

/**
 * This installation's own secrets, drawn before any part starts, so that all of them find the same.
 */
record Secrets(Path folder) {
  private static final String LOCAL_CLI = "local-cli.secret";

  private static final List<String> NAMES =
      List.of(
          SecretsFolder.MASTER_KEY,
          "command-digest.key",
          "public-report.key",
          LOCAL_CLI,
          "gateway-client.secret");

  /** Leaves alone what is there: data written under a lost key stays unreadable. */
  void createMissing() {
    var secrets = new SecretsFolder(folder);
    NAMES.forEach(secrets::secret);
  }

  /** What the client {@code local-cli} shows the token endpoint. */
  String localCli() {
    return new SecretsFolder(folder).secret(LOCAL_CLI);
  }
}
