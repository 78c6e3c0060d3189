package org.shouwang.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.stack.LocalBroker;
import org.shouwang.stack.LocalStore;
import org.shouwang.stack.Loopback;

/** The operator's program: {@code Backup take|restore|complete …}. */
public final class Backup {
  static final String USAGE =
      """
      Usage: infra/backup/backup take FOLDER                    keeps every service's log and what belongs to it; the services may work
             infra/backup/backup restore FOLDER [SERVICE …]     into a store that has none of it, while none of these services runs
             infra/backup/backup complete [SERVICE …]           puts back what restored logs lack and their topics still hold

      SERVICE is membership, inspection, hazard or training; without any, all that the backup, or the store, has.
      The store is MONGODB_URI and the broker KAFKA_BOOTSTRAP_SERVERS, or with SHOUWANG_DATA=DIR both are the embedded ones of a
      local stack that is stopped. SHOUWANG_DATABASE_PREFIX, SHOUWANG_TOPICS_PREFIX and SHOUWANG_CELL
      are as the services have them. Secrets are not in a backup: without the folder of secrets nobody can read the vaults.
      """;

  private static final String BOOTSTRAP = "KAFKA_BOOTSTRAP_SERVERS";

  /** One for its clients, one for its controller. */
  private static final int BROKER_PORTS = 2;

  private static final int MAX_POLL = 2_000;
  private static final int PARTITIONS = 12;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final Clock clock;

  Backup(Map<String, String> environment, PrintStream out, Clock clock) {
    this.environment = new HashMap<>(environment);
    this.out = out;
    this.clock = clock;
  }

  /** Ends with 0 when it is done, with 1 when it cannot be, with 2 when it was asked wrongly. */
  public static void main(String[] words) throws IOException {
    try {
      System.exit(new Backup(System.getenv(), System.out, Clock.systemUTC()).run(words));
    } catch (BackupException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  int run(String... words) throws IOException {
    String command = words.length == 0 ? "" : words[0];
    boolean understood =
        switch (command) {
          case "take" -> words.length == 2;
          case "restore" -> words.length >= 2;
          case "complete" -> true;
          default -> false;
        };
    if (!understood) {
      out.print(USAGE);
      return 2;
    }
    String data = environment.get("SHOUWANG_DATA");
    if (data == null) {
      return run(
          command, words, environment.getOrDefault("MONGODB_URI", "mongodb://127.0.0.1:8087"));
    }
    try (LocalStore store =
        LocalStore.start(Path.of(data, "document-store"), Loopback.freePorts(1))) {
      if (!command.equals("complete")) {
        return run(command, words, store.connectionString());
      }
      try (LocalBroker broker =
          LocalBroker.start(Path.of(data, "broker"), Loopback.freePorts(BROKER_PORTS))) {
        environment.put(BOOTSTRAP, broker.bootstrapServers());
        return run(command, words, store.connectionString());
      }
    }
  }

  private int run(String command, String[] words, String uri) throws IOException {
    Contexts contexts =
        new Contexts(
            named("SHOUWANG_DATABASE_PREFIX", "shouwang"), named("SHOUWANG_CELL", "local"));
    try (MongoClient store = MongoClients.create(uri)) {
      switch (command) {
        case "take" -> {
          new Taking(store, contexts, Path.of(words[1]), clock, out).take();
          out.println(
              "Kept in " + words[1] + ". The folder of secrets is not in it: keep that elsewhere.");
          return 0;
        }
        case "restore" -> {
          List<String> services = from(2, words);
          new Restoring(store, contexts, Path.of(words[1]), clock, out).restore(services);
          out.println(
              "Restored. Next: %s, then start the services."
                  .formatted(String.join(" ", following(services))));
          return 0;
        }
        case "complete" -> {
          return completing(store, contexts).complete(from(1, words)) ? 0 : 1;
        }
        default -> throw new IllegalStateException(command);
      }
    }
  }

  private static List<String> from(int first, String... words) {
    return Arrays.asList(words).subList(first, words.length).stream().distinct().toList();
  }

  private static List<String> following(List<String> services) {
    List<String> words = new ArrayList<>(List.of("backup", "complete"));
    words.addAll(services);
    return words;
  }

  private Completing completing(MongoClient store, Contexts contexts) {
    return new Completing(
        store,
        contexts,
        new KafkaSettings(named(BOOTSTRAP, "127.0.0.1:8088"), MAX_POLL),
        new TopicSettings(named("SHOUWANG_TOPICS_PREFIX", "shouwang"), PARTITIONS, (short) 1),
        clock,
        out);
  }

  private String named(String variable, String otherwise) {
    @Nullable String value = environment.get(variable);
    return value == null ? otherwise : value;
  }
}
