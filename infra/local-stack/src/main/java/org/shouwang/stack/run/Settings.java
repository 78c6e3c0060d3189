package org.shouwang.stack.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.stack.Loopback;

/**
 * What one stack was started with; the supervisor and later commands read it back.
 *
 * @param build the folder of the prepared build that its processes run from
 * @param parts that the build has and that no external server replaces
 * @param externalStore connection string of a server that takes the store's place
 * @param externalBroker bootstrap servers that take the broker's place
 * @param mongod a MongoDB server's binary, started in place of the embedded store
 */
record Settings(
    int basePort,
    Path build,
    Set<Part> parts,
    Optional<String> externalStore,
    Optional<String> externalBroker,
    Optional<Path> mongod) {

  String storeUri() {
    return externalStore.orElseGet(
        () ->
            "mongodb://%s:%d/?retryWrites=false"
                .formatted(Loopback.HOST, Part.STORE.port(basePort)));
  }

  String bootstrapServers() {
    return externalBroker.orElseGet(() -> Loopback.HOST + ":" + Part.BROKER.port(basePort));
  }

  String url(Part part) {
    return "http://%s:%d".formatted(Loopback.HOST, part.port(basePort));
  }

  void write(DataFolder folder) {
    var properties = new Properties();
    properties.setProperty("basePort", Integer.toString(basePort));
    properties.setProperty("build", build.toString());
    properties.setProperty(
        "parts", parts.stream().map(Part::label).collect(Collectors.joining(",")));
    externalStore.ifPresent(uri -> properties.setProperty("externalStore", uri));
    externalBroker.ifPresent(servers -> properties.setProperty("externalBroker", servers));
    mongod.ifPresent(binary -> properties.setProperty("mongod", binary.toString()));
    try (Writer writer = Files.newBufferedWriter(file(folder))) {
      properties.store(writer, "What the running stack was started with");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the last start in this folder, if there was one. */
  static Optional<Settings> read(DataFolder folder) {
    if (!Files.exists(file(folder))) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file(folder))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        new Settings(
            Integer.parseInt(properties.getProperty("basePort")),
            Path.of(properties.getProperty("build")),
            Stream.of(properties.getProperty("parts").split(","))
                .flatMap(label -> Part.labelled(label).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class))),
            Optional.ofNullable(properties.getProperty("externalStore")),
            Optional.ofNullable(properties.getProperty("externalBroker")),
            Optional.ofNullable(properties.getProperty("mongod")).map(Path::of)));
  }

  private static Path file(DataFolder folder) {
    return folder.state().resolve("stack.properties");
  }
}
