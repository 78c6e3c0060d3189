package org.shouwang.stack.run;

import java.io.IOException;
import java.nio.file.Path;

/** {@code --demo}: plays the demo story against the running stack, its words on this console. */
final class Demo {
  private final BuildOutput output;
  private final Settings settings;
  private final DataFolder folder;

  Demo(BuildOutput output, Settings settings, DataFolder folder) {
    this.output = output;
    this.settings = settings;
    this.folder = folder;
  }

  /** The story's own exit status. */
  int play() throws InterruptedException {
    Path jar =
        output
            .demoJar()
            .orElseThrow(
                () ->
                    new Trouble(
                        "This build has no demo story.",
                        "The stack itself is ready and goes on running."));
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
    try {
      return story.inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Trouble(
          "Cannot start the demo story: " + e.getMessage(),
          "The stack itself is ready and goes on running.");
    }
  }
}
