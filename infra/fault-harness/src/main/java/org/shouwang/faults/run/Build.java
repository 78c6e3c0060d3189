package org.shouwang.faults.run;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What Maven built, unpacked so that JVMs start quickly and may keep an AOT cache beside it. */
final class Build {
  private final Path root;
  private final Path folder;

  /**
   * For one checkout.
   *
   * @param root of the checkout
   * @param folder where the unpacked build goes
   */
  Build(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * Class path and main class of a service, with the harness's own jar at the end: an AOT cache
   * that was made without it still fits.
   */
  List<String> program(Service service, boolean withInside) {
    Path app = unpacked(service).resolve("app.jar");
    try (var jar = new JarFile(app.toFile())) {
      String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
      String path = withInside ? app + ":" + inside() : app.toString();
      return List.of("-cp", path, Objects.requireNonNull(main));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + app, e);
    }
  }

  /** The jar that goes inside services, copied: building anew pulls nothing from under a run. */
  Path inside() {
    Path built = jar("infra/fault-harness", "fault-harness-[0-9.]+(-SNAPSHOT)?-inside\\.jar");
    try {
      Path copy = folder.resolve("inside-" + stamp(built) + ".jar");
      if (!Files.exists(copy)) {
        Files.copy(built, copy);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + built, e);
    }
  }

  private static String stamp(Path jar) throws IOException {
    var content = new CRC32();
    content.update(Files.readAllBytes(jar));
    return Long.toHexString(content.getValue());
  }

  /** The jar of broker and store, copied with all that it needs. */
  Path stack() {
    Path built = jar("infra/local-stack", "local-stack-[0-9.]+(-SNAPSHOT)?\\.jar");
    try {
      Path home = folder.resolve("stack-" + stamp(built));
      if (!Files.exists(home)) {
        Path draft = Files.createDirectories(folder.resolve("stack.tmp").resolve("lib"));
        try (Stream<Path> libraries = Files.list(built.resolveSibling("lib"))) {
          for (Path library : libraries.toList()) {
            Files.copy(library, draft.resolve(library.getFileName()), REPLACE_EXISTING);
          }
        }
        Files.copy(built, draft.resolveSibling("stack.jar"), REPLACE_EXISTING);
        Files.move(draft.getParent(), home);
      }
      return home.resolve("stack.jar");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + built, e);
    }
  }

  /** The AOT cache of a service; it need not exist. */
  Path cache(Service service) {
    return unpacked(service).resolve("app.aot");
  }

  private Path unpacked(Service service) {
    Path exec = jar(service.module(), service.module() + "-[0-9.]+(-SNAPSHOT)?-exec\\.jar");
    try {
      Path home = folder.resolve(service.module() + "-" + stamp(exec));
      if (!Files.exists(home)) {
        forgetOthers(service);
        Path draft = folder.resolve(service.module() + ".tmp");
        unpack(exec, draft);
        Files.move(draft, home);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + exec, e);
    }
  }

  private void forgetOthers(Service service) throws IOException {
    try (Stream<Path> builds = Files.list(folder)) {
      for (Path build : builds.toList()) {
        if (build.getFileName().toString().startsWith(service.module())) {
          Trees.delete(build);
        }
      }
    }
  }

  private static void unpack(Path jar, Path draft) throws IOException {
    Files.createDirectories(draft);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                draft.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("cannot unpack " + jar);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    Files.move(draft.resolve(jar.getFileName()), draft.resolve("app.jar"));
  }

  private Path jar(String module, String pattern) {
    Path target = root.resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "Build first: nothing like " + pattern + " in " + target));
    } catch (IOException e) {
      throw new UncheckedIOException("Build first: cannot read " + target, e);
    }
  }
}
