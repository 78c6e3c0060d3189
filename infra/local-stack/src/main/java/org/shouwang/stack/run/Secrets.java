package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * This installation's own keys: random, made once, readable by their owner only, never copied
 * anywhere.
 */
record Secrets(Path folder) {
  private static final int BYTES = 32;
  private static final String LOCAL_CLI = "local-cli.secret";

  /**
   * {@code master.key} wraps personal data, {@code command-digest.key} keys the digests of
   * commands; the others are clients' secrets.
   */
  private static final List<String> NAMES =
      List.of("master.key", "command-digest.key", LOCAL_CLI, "gateway-client.secret");

  /**
   * Makes what is missing and leaves alone what is there: data made under a lost key stays
   * unreadable.
   */
  void createMissing() {
    var random = new SecureRandom();
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
          byte[] secret = new byte[BYTES];
          random.nextBytes(secret);
          writeWhole(file, encoder(name).encodeToString(secret));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the secrets in " + folder, e);
    }
  }

  /** What the client {@code local-cli} shows the token endpoint. */
  String localCli() {
    try {
      return Files.readString(folder.resolve(LOCAL_CLI), US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the secret of local-cli in " + folder, e);
    }
  }

  /**
   * Keys are bytes in plain Base64; a client's secret travels in a header and a form, so it keeps
   * to the URL's alphabet.
   */
  private static Base64.Encoder encoder(String name) {
    return name.endsWith(".key") ? Base64.getEncoder() : Base64.getUrlEncoder().withoutPadding();
  }

  private static void writeWhole(Path file, String text) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), "secret", ".tmp");
    Files.writeString(draft, text, US_ASCII);
    restrict(draft, "rw-------");
    Files.move(draft, file);
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
