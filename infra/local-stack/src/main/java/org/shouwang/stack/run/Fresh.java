package org.shouwang.stack.run;

import java.io.Console;
import java.io.PrintStream;

/** {@code --fresh}: stops what runs and deletes its data, after asking. */
final class Fresh {
  private final DataFolder folder;
  private final PrintStream out;

  Fresh(DataFolder folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * @param agreed whether the question was answered beforehand
   * @throws Trouble where the answer is no, or nobody can be asked
   */
  void run(boolean agreed) throws InterruptedException {
    if (!folder.exists()) {
      return;
    }
    if (!agreed && !asks()) {
      throw new Trouble(
          "Nothing was deleted, nothing was started.",
          "Without --fresh the stack starts with the data that is there.");
    }
    new Stop(folder, out).run();
    folder.erase();
    out.println("Deleted all data in " + folder.path() + ".");
  }

  private boolean asks() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Trouble(
          "--fresh deletes all data in %s, and nobody is here to be asked."
              .formatted(folder.path()),
          "Add --yes to agree beforehand.");
    }
    String answer =
        console.readLine(
            "Delete all data in %s? Events, accounts and keys are gone for good. [y/N] ",
            folder.path());
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
