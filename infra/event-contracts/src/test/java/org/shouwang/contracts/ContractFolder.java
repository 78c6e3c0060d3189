package org.shouwang.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of schemas and examples with the list of those that are frozen. */
record ContractFolder(Path root) {

  static final ContractFolder SOURCE =
      new ContractFolder(Path.of("src", "main", "resources", "contracts"));

  /**
   * What was done to the folder that must not be done: frozen files edited or removed, new ones not
   * frozen yet.
   */
  List<String> violations() {
    Map<String, String> frozen = frozen();
    Map<String, String> present = present();
    List<String> violations = new ArrayList<>();
    frozen.forEach(
        (file, digest) -> {
          if (!present.containsKey(file)) {
            violations.add("frozen file removed: " + file);
          } else if (!digest.equals(present.get(file))) {
            violations.add("frozen file edited, add a version instead: " + file);
          }
        });
    present.keySet().stream()
        .filter(file -> !frozen.containsKey(file))
        .forEach(
            file -> violations.add("not frozen yet, call infra/event-contracts/freeze: " + file));
    return violations;
  }

  Path schema(ContractType type) {
    return folder(type).resolve("schema.json");
  }

  List<Path> examples(ContractType type) {
    try (var files = Files.list(folder(type))) {
      return files.filter(file -> file.getFileName().toString().startsWith("example-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Digest by file, as frozen; the lines are those that {@code sha256sum} writes. */
  Map<String, String> frozen() {
    Map<String, String> digests = new TreeMap<>();
    for (String line : text(root.resolve("frozen.sha256")).lines().toList()) {
      String[] parts = line.split("  ", 2);
      if (digests.put(parts[1], parts[0]) != null) {
        throw new IllegalStateException("frozen twice: " + parts[1]);
      }
    }
    return digests;
  }

  /** Digest by file, as it is. */
  Map<String, String> present() {
    Map<String, String> digests = new TreeMap<>();
    try (var files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .forEach(file -> digests.put(name(file), digest(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digests;
  }

  static String text(Path file) {
    return new String(bytes(file), UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(ContractType type) {
    return root.getParent().resolve(type.resources());
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String digest(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
