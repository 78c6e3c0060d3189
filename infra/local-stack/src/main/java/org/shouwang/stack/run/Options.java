package org.shouwang.stack.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed after {@code ./run}, with the environment that counts. */
record Options(
    Command command,
    List<String> arguments,
    boolean demo,
    boolean fresh,
    boolean yes,
    boolean follow,
    boolean untrained,
    Optional<String> scope,
    Path data,
    Optional<Integer> basePort,
    Optional<Path> mongod,
    Optional<String> externalStore,
    Optional<String> externalBroker) {

  static final int DEFAULT_BASE_PORT = 8080;
  private static final int LAST_BASE_PORT = 65_535 - Part.PORTS;

  enum Command {
    START,
    STATUS,
    STOP,
    LOGS,
    TOKEN,
    HELP
  }

  /**
   * @throws Trouble for anything that is not understood
   */
  static Options parse(List<String> words, Path root, Map<String, String> environment) {
    Deque<String> rest = new ArrayDeque<>(words);
    var parsed = new Parsed(root.resolve(".shouwang"));
    while (!rest.isEmpty()) {
      parsed.accept(rest.poll(), rest);
    }
    return new Options(
        parsed.command == null ? Command.START : parsed.command,
        List.copyOf(parsed.arguments),
        parsed.demo,
        parsed.fresh,
        parsed.yes,
        parsed.follow,
        parsed.untrained,
        parsed.scope,
        parsed.data.toAbsolutePath().normalize(),
        parsed.basePort,
        parsed.mongod,
        Optional.ofNullable(environment.get("MONGODB_URI")).filter(uri -> !uri.isBlank()),
        Optional.ofNullable(environment.get("KAFKA_BOOTSTRAP_SERVERS"))
            .filter(servers -> !servers.isBlank()));
  }

  private static final class Parsed {
    private @Nullable Command command;
    private final List<String> arguments = new ArrayList<>();
    private boolean demo;
    private boolean fresh;
    private boolean yes;
    private boolean follow;
    private boolean untrained;
    private Optional<String> scope = Optional.empty();
    private Path data;
    private Optional<Integer> basePort = Optional.empty();
    private Optional<Path> mongod = Optional.empty();

    Parsed(Path data) {
      this.data = data;
    }

    void accept(String word, Deque<String> rest) {
      switch (word) {
        case "--demo" -> demo = true;
        case "--fresh" -> fresh = true;
        case "--yes", "-y" -> yes = true;
        case "--follow", "-f" -> follow = true;
        case "--untrained" -> untrained = true;
        case "--data" -> data = Path.of(value(word, rest));
        case "--port" -> basePort = Optional.of(port(value(word, rest)));
        case "--mongod" -> mongod = Optional.of(binary(value(word, rest)));
        case "--scope" -> scope = Optional.of(value(word, rest));
        case "--help", "-h" -> command = Command.HELP;
        default -> acceptWord(word);
      }
    }

    private void acceptWord(String word) {
      if (word.startsWith("-")) {
        throw new Trouble("There is no option " + word + ".", "./run help lists them all.");
      }
      if (command != null) {
        arguments.add(word);
        return;
      }
      for (Command candidate : Command.values()) {
        if (candidate.name().equalsIgnoreCase(word)) {
          command = candidate;
          return;
        }
      }
      throw new Trouble("There is no command " + word + ".", "./run help lists them all.");
    }

    private static String value(String option, Deque<String> rest) {
      String value = rest.poll();
      if (value == null) {
        throw new Trouble(
            "A value is missing after " + option + ".", "./run help shows how it is used.");
      }
      return value;
    }

    private static int port(String word) {
      if (word.matches("[0-9]{1,5}")
          && Integer.parseInt(word) >= 1
          && Integer.parseInt(word) <= LAST_BASE_PORT) {
        return Integer.parseInt(word);
      }
      throw new Trouble(
          word + " is not a port that nine more can follow.",
          "Give a number from 1 to %d after --port.".formatted(LAST_BASE_PORT));
    }

    private static Path binary(String word) {
      Path binary = Path.of(word).toAbsolutePath();
      if (!Files.isExecutable(binary)) {
        throw new Trouble(
            binary + " is not a program that can be run.",
            "Give the path of a mongod binary after --mongod.");
      }
      return binary;
    }
  }
}
