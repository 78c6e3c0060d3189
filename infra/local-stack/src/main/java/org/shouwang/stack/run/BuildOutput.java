package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that Maven left in the modules of the repository. */
record BuildOutput(Path root) {

  private static final String STACK = "infra/local-stack";
  private static final String DEMO = "infra/demo-story";

  /**
   * The parts that this build has; a service that has no main class yet leaves no jar that can be
   * run.
   */
  Set<Part> parts() {
    return Arrays.stream(Part.values())
        .filter(part -> executable(part).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  Path jarOf(Part part) {
    return executable(part).orElseThrow(() -> missing(part.label()));
  }

  Path stackJar() {
    return jar(STACK, "").orElseThrow(() -> missing(STACK));
  }

  Path stackLibraries() {
    return stackJar().resolveSibling("lib");
  }

  Optional<Path> demoJar() {
    return jar(DEMO, "");
  }

  /**
   * Changes with the content of any jar and with the Java that runs them: an AOT cache fits exactly
   * these.
   */
  String id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (System.getProperty("java.home") + System.getProperty("java.vm.version"))
              .getBytes(UTF_8));
      for (Part part : parts()) {
        digest.update(contentOf(jarOf(part)).getBytes(UTF_8));
      }
      try (Stream<Path> libraries = Files.list(stackLibraries())) {
        for (Path library : libraries.sorted().toList()) {
          digest.update(contentOf(library).getBytes(UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * A jar's own checksums of what it holds; its file's time says nothing, for builds are
   * reproducible.
   */
  private static String contentOf(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile(), false)) {
      return file.stream()
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .collect(Collectors.joining("\n", jar.getFileName() + "\n", "\n"));
    }
  }

  private Optional<Path> executable(Part part) {
    return part.isService() ? jar(part.label(), "-exec") : jar(STACK, "");
  }

  private static Trouble missing(String module) {
    return new Trouble(
        "The build left no jar in " + module + "/target.",
        "Run ./mvnw package -DskipTests and look at what it says.");
  }

  private Optional<Path> jar(String module, String kind) {
    Path target = root.resolve(module).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      String name = Path.of(module).getFileName().toString();
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches(name + "-[0-9][0-9.]*(-SNAPSHOT)?" + kind + "\\.jar"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
