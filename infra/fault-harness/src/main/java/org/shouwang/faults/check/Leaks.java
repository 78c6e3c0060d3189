package org.shouwang.faults.check;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * I8: the names and phones that were entered lie nowhere in clear: not in any collection (the vault
 * itself holds them sealed), not in any topic, not in any log file.
 */
final class Leaks {
  private final List<String> markers;
  private final List<Violation> violations = new ArrayList<>();

  Leaks(List<String> markers) {
    this.markers = List.copyOf(markers);
  }

  List<Violation> check(MongoClient store, String prefix, Collection<Topic> topics, Path folder) {
    for (String name : store.listDatabaseNames()) {
      if (name.startsWith(prefix + "_")) {
        MongoDatabase database = store.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          for (RawBsonDocument document :
              database.getCollection(collection, RawBsonDocument.class).find()) {
            look(
                name + "." + collection,
                document.getByteBuffer().array(),
                () -> about(collection, document));
          }
        }
      }
    }
    for (Topic topic : topics) {
      for (Topic.Entry entry : topic.entries()) {
        Supplier<Set<String>> about = () -> Set.of(entry.subject());
        look(topic.name(), entry.value(), about);
        entry.headers().values().forEach(header -> look(topic.name(), header, about));
      }
    }
    logs(folder);
    return violations;
  }

  private void logs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        look(file.getFileName().toString(), Files.readAllBytes(file), Set::of);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose events a commit holds; elsewhere the aggregate that a document is about, by its id. */
  private static Set<String> about(String collection, RawBsonDocument raw) {
    Document document = raw.decode(new DocumentCodec());
    return collection.equals("commits")
        ? new Stored.Commit(document).aggregates()
        : Set.of(String.valueOf(document.get("_id")));
  }

  private void look(String where, byte[] bytes, Supplier<Set<String>> about) {
    // Latin-1 keeps every byte, so that UTF-8 text is found in whatever surrounds it.
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    Optional<String> found =
        markers.stream()
            .filter(
                marker ->
                    content.contains(
                        new String(
                            marker.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
            .findFirst();
    found.ifPresent(
        marker -> violations.add(new Violation(8, where, "holds " + marker, about.get())));
  }
}
