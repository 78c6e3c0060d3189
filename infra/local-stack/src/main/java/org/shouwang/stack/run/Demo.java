package org.shouwang.stack.run;

import java.io.IOException;
import java.nio.file.Path;

/** The demo story as a program of its own, played against a running stack. */
final class Demo {
  private final Path jar;
  private final Settings settings;
  private final DataFolder folder;

  Demo(Path jar, Settings settings, DataFolder folder) {
    this.jar = jar;
    this.settings = settings;
    this.folder = folder;
  }

  /** {@code --demo}: its words on this console, its own exit status. */
  static int play(BuildOutput output, Settings settings, DataFolder folder)
      throws InterruptedException {
    Path jar =
        output
            .demoJar()
            .orElseThrow(
                () ->
                    new Trouble(
                        "This build has no demo story.",
                        "The stack itself is ready and goes on running."));
    try {
      return new Demo(jar, settings, folder).story().inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Trouble(
          "Cannot start the demo story: " + e.getMessage(),
          "The stack itself is ready and goes on running.");
    }
  }

  /** Starts the shorter story, its words in this file. */
  Process rehearse(Path log) throws IOException {
    ProcessBuilder story = story();
    story.environment().put("SHOUWANG_DEMO_REHEARSAL", "true");
    return story.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private ProcessBuilder story() throws IOException {
    var story =
        new ProcessBuilder(
            Launcher.java().toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-jar",
            jar.toString());
    story.environment().put("SHOUWANG_URL", settings.url(Part.GATEWAY));
    story.environment().put("SHOUWANG_MEMBERSHIP_URL", settings.url(Part.MEMBERSHIP));
    story.environment().put("SHOUWANG_SECRETS", folder.secrets().toString());
    return story;
  }
}
