package org.shouwang.stack.run;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to try next, once everything is ready. */
final class Welcome {
  private final Settings settings;
  private final DataFolder folder;
  private final PrintStream out;

  Welcome(Settings settings, DataFolder folder, PrintStream out) {
    this.settings = settings;
    this.folder = folder;
    this.out = out;
  }

  void show() {
    if (settings.parts().contains(Part.GATEWAY)) {
      out.println("  Platform        " + settings.url(Part.GATEWAY));
      out.println("  API             " + settings.url(Part.GATEWAY) + "/api/v1");
    }
    for (Part part : settings.parts()) {
      if (part.isService() && part != Part.GATEWAY) {
        out.printf("  %-15s %s%n", part.label().replace("-service", ""), settings.url(part));
      }
    }
    out.println("  Document store  " + store());
    out.println("  Kafka           " + settings.bootstrapServers());
    Path passwords = folder.secrets().resolve("initial-passwords");
    if (Files.exists(passwords)) {
      out.println("  First sign-in   account and password stand in " + passwords);
    }
    out.println("  Logs            " + folder.logs());
    out.println("./run status shows how it is, ./run stop ends it, ./run help lists the rest.");
  }

  /** Another server's address may hold a password. */
  private String store() {
    return settings.externalStore().isPresent() ? "as MONGODB_URI says" : settings.storeUri();
  }
}
