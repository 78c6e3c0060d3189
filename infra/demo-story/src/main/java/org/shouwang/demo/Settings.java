package org.shouwang.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.demo.play.StoryException;

/**
 * Where the story is played and which one.
 *
 * @param url the gateway
 * @param issuer where tokens are asked for
 * @param secret of the client {@code local-cli}
 * @param seed makes the story
 * @param rehearsal plays the shorter of the two stories only, which takes every kind of request
 */
record Settings(URI url, URI issuer, String secret, long seed, boolean rehearsal) {
  private static final String GATEWAY = "http://127.0.0.1:8080";

  /**
   * From the environment: {@code SHOUWANG_URL}, {@code SHOUWANG_MEMBERSHIP_URL} where tokens are
   * not to be had through the gateway, {@code SHOUWANG_SECRETS}, {@code SHOUWANG_DEMO_SEED}, {@code
   * SHOUWANG_DEMO_REHEARSAL}.
   *
   * @throws StoryException something is missing or cannot be read
   */
  static Settings of(Map<String, String> environment) {
    URI url = URI.create(environment.getOrDefault("SHOUWANG_URL", GATEWAY));
    String membership = environment.get("SHOUWANG_MEMBERSHIP_URL");
    return new Settings(
        url,
        membership == null ? url : URI.create(membership),
        secret(environment.get("SHOUWANG_SECRETS")),
        seed(environment.getOrDefault("SHOUWANG_DEMO_SEED", "1")),
        Boolean.parseBoolean(environment.get("SHOUWANG_DEMO_REHEARSAL")));
  }

  private static String secret(@Nullable String folder) {
    if (folder == null) {
      throw new StoryException(
          "SHOUWANG_SECRETS is not set: it names the folder with local-cli.secret. ./run --demo"
              + " sets it.");
    }
    Path file = Path.of(folder, "local-cli.secret");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StoryException("Cannot read " + file + ". Is the platform running?");
    }
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new StoryException("SHOUWANG_DEMO_SEED takes a whole number, not " + text);
    }
  }
}
