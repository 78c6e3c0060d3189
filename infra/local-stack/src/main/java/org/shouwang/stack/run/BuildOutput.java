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
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that Maven left in the modules of the repository. */
record BuildOutput(Path root) {

  /** The parts that this build has. */
  Set<Part> parts() {
    return Arrays.stream(Part.values())
        .filter(part -> jar(module(part)).filter(jar -> canRun(part, jar)).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  Path jarOf(Part part) {
    return required(module(part));
  }

  Path stackJar() {
    return required("infra/local-stack");
  }

  Path stackLibraries() {
    return stackJar().resolveSibling("lib");
  }

  Optional<Path> demoJar() {
    return jar("infra/demo-story");
  }

  /** Changes whenever a jar or the Java that runs it does: an AOT cache fits exactly these. */
  String id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (System.getProperty("java.home") + System.getProperty("java.vm.version"))
              .getBytes(UTF_8));
      for (Part part : parts()) {
        Path jar = jarOf(part);
        String state = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        digest.update(state.getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A service's module that has no main class yet leaves a plain jar. */
  private static boolean canRun(Part part, Path jar) {
    if (!part.isService()) {
      return true;
    }
    try (var file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().containsKey(new Attributes.Name("Start-Class"));
    } catch (IOException e) {
      throw new Trouble(
          "Cannot read " + jar + ": " + e.getMessage(), "./mvnw package builds it anew.");
    }
  }

  private static String module(Part part) {
    return part.isService() ? part.label() : "infra/local-stack";
  }

  private Path required(String module) {
    return jar(module)
        .orElseThrow(
            () ->
                new Trouble(
                    "The build has no jar in " + module + "/target.",
                    "Run ./mvnw package -DskipTests and look at what it says."));
  }

  private Optional<Path> jar(String module) {
    Path target = root.resolve(module).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      String name = Path.of(module).getFileName().toString();
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches(name + "-[0-9][0-9.]*(-SNAPSHOT)?\\.jar"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
