package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program behind {@code ./run}: {@code Run ROOT WORD...}, where ROOT is the repository. */
final class Run {
  private static final int SOME_LINES = 8;
  private static final int MANY_LINES = 200;

  private final Path root;
  private final Options options;
  private final DataFolder folder;
  private final PrintStream out;

  private Run(Path root, Options options, PrintStream out) {
    this.root = root;
    this.options = options;
    this.folder = new DataFolder(options.data());
    this.out = out;
  }

  public static void main(String[] args) throws InterruptedException {
    System.exit(run(List.of(args), System.out, System.err));
  }

  private static int run(List<String> words, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      Path root = Path.of(words.getFirst());
      var options = Options.parse(words.subList(1, words.size()), root, System.getenv());
      return new Run(root, options, out).run();
    } catch (Trouble trouble) {
      err.println();
      err.println(trouble.getMessage());
      err.println(trouble.remedy());
      return 1;
    }
  }

  private int run() throws InterruptedException {
    return switch (options.command()) {
      case HELP -> help();
      case START -> start();
      case STATUS -> new Status(folder, out).show() ? 0 : 3;
      case STOP -> stop();
      case LOGS -> logs();
      case TOKEN -> token();
    };
  }

  private int start() throws InterruptedException {
    if (options.fresh()) {
      new Fresh(folder, out).run(options.yes());
    }
    Settings settings = new Start(options, folder, root, out).run();
    new Welcome(settings, folder, out).show();
    return options.demo() ? Demo.play(new BuildOutput(root), settings, folder) : 0;
  }

  private int stop() throws InterruptedException {
    new Stop(folder, out).run();
    return 0;
  }

  private int logs() throws InterruptedException {
    var logs = new Logs(folder, out);
    if (options.arguments().isEmpty()) {
      logs.tail(folder.supervisorLog(), SOME_LINES);
      Stream.of(Part.values())
          .filter(part -> Files.exists(folder.log(part)))
          .forEach(part -> logs.tail(part, SOME_LINES));
      return 0;
    }
    Path log = logs.named(options.arguments().getFirst());
    logs.tail(log, MANY_LINES);
    if (options.follow()) {
      logs.follow(log);
    }
    return 0;
  }

  private int token() throws InterruptedException {
    if (options.arguments().size() != 1) {
      throw new Trouble("Whose token?", "Give one account's login name: ./run token ACCOUNT.");
    }
    var settings =
        Settings.read(folder)
            .orElseThrow(
                () ->
                    new Trouble(
                        "Nothing was ever started in " + folder.path() + ".", "./run starts it."));
    out.println(
        new Token(settings, new Secrets(folder.secrets()))
            .of(options.arguments().getFirst(), options.scope()));
    return 0;
  }

  private int help() {
    try (InputStream text = Run.class.getResourceAsStream("help.txt")) {
      if (text == null) {
        throw new IllegalStateException("help.txt belongs beside this class");
      }
      out.print(new String(text.readAllBytes(), UTF_8));
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
