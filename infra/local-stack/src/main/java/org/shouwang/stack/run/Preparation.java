package org.shouwang.stack.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a {@link PreparedBuild} of what Maven built, once per build. */
final class Preparation {
  private final BuildOutput output;
  private final DataFolder folder;
  private final PrintStream out;

  Preparation(BuildOutput output, DataFolder folder, PrintStream out) {
    this.output = output;
    this.folder = folder;
    this.out = out;
  }

  /** Where this build lies once it is prepared. */
  Path place() {
    return folder.builds().resolve(output.id());
  }

  /** Unpacks the jars unless that has been done; the folder appears whole or not at all. */
  void unpack(Set<Part> parts) {
    if (Files.isDirectory(place())) {
      return;
    }
    out.println("Preparing the new build (once per build)");
    try {
      removeOthers();
      Path draft = Files.createDirectories(folder.builds().resolve(output.id() + ".tmp"));
      var build = new PreparedBuild(draft);
      copyStack(build);
      for (Part part : parts) {
        if (part.isService()) {
          out.println("  unpacking " + part.label());
          unpack(output.jarOf(part), build.home(part));
        }
      }
      Files.move(draft, place());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare the build in " + folder.builds(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while preparing the build.", "Run it again: it begins anew.");
    }
  }

  /**
   * Trains the parts' AOT caches unless that has been tried with this build; without them
   * everything works, only slower.
   */
  void train(Set<Part> parts) throws InterruptedException {
    Path done = place().resolve("trained");
    if (Files.exists(done)) {
      return;
    }
    out.println("Training for quicker starts (once per build)");
    try {
      new Training(new PreparedBuild(place()), parts, output.demoJar(), out).run();
      Files.writeString(done, "");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot train in " + place(), e);
    }
  }

  private void removeOthers() throws IOException {
    try (Stream<Path> builds = Files.list(folder.builds())) {
      for (Path build : builds.toList()) {
        DataFolder.deleteTree(build);
      }
    }
  }

  private void copyStack(PreparedBuild build) throws IOException {
    Path libraries = Files.createDirectories(build.stackJar().resolveSibling("lib"));
    Files.copy(output.stackJar(), build.stackJar());
    try (Stream<Path> jars = Files.list(output.stackLibraries())) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, libraries.resolve(jar.getFileName()));
      }
    }
  }

  private static void unpack(Path jar, Path home) throws IOException, InterruptedException {
    Path log = Files.createTempFile("unpack", ".log");
    int status =
        new ProcessBuilder(
                Launcher.java().toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                home.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log);
    Files.delete(log);
    if (status != 0) {
      throw new Trouble(
          "Cannot unpack " + jar + ": " + said.strip(),
          "Is there room on the disk, and is the jar whole? ./mvnw package builds it anew.");
    }
    Files.move(
        home.resolve(jar.getFileName()),
        home.resolve("app.jar"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
