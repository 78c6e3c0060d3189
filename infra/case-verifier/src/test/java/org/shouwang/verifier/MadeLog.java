package org.shouwang.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.shouwang.verifier.Bundle.Checkpoint;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Evidence;
import org.shouwang.verifier.Bundle.Manifest;

/** A small log with two cases in it, and the bundles that its issuer makes of it. */
final class MadeLog {
  static final String LOG = "/cell/test/hazard-service";
  static final String CASE = "hz-0195512a-0000-7000-8000-0000000000a1";
  static final String OTHER = "hz-0195512a-0000-7000-8000-0000000000b2";
  static final String REPORT =
      "<!doctype html><html lang=\"zh-CN\"><title>案卷</title><p>配电箱无PE线 — an example</p></html>";

  private static final HexFormat HEX = HexFormat.of();
  private static final long START = 1_772_352_000_000L; // 2026-03-01T08:00:00.000Z

  private final String name;
  private final List<Commit> commits;

  private MadeLog(String name, List<Commit> commits) {
    this.name = name;
    this.commits = commits;
  }

  /**
   * Thirteen commits. The case has events in 2, 3, 5 (with one of the other case), 8, 11 (two) and
   * 13.
   */
  static MadeLog usual() {
    return named(LOG);
  }

  static MadeLog named(String log) {
    return of(log, Map.of());
  }

  /** The same, where some events of the case, by their sequence, attach photos or documents. */
  static MadeLog withEvidence(Map<Integer, List<byte[]>> attached) {
    return of(LOG, attached);
  }

  private static MadeLog of(String log, Map<Integer, List<byte[]>> attached) {
    List<Commit> commits = new ArrayList<>();
    int[] next = {0, 0};
    for (int number = 1; number <= 13; number++) {
      List<Event> events = new ArrayList<>();
      switch (number) {
        case 2, 3, 8, 13 -> events.add(event(CASE, next[0]++, number));
        case 11 -> {
          events.add(event(CASE, next[0]++, number));
          events.add(event(CASE, next[0]++, number));
        }
        case 5 -> {
          events.add(event(OTHER, next[1]++, number));
          events.add(event(CASE, next[0]++, number));
        }
        default -> events.add(event(OTHER, next[1]++, number));
      }
      events.replaceAll(event -> attaching(event, attached));
      commits.add(commit(log, number, events));
    }
    return new MadeLog(log, commits);
  }

  private static Event event(String aggregate, int sequence, int number) {
    String data =
        "{\"occurredAt\":\"2026-03-01T07:59:00.000Z\",\"description\":\"第%d步：配电箱无PE线 😀\\n\\\"%s\\\"\"}"
            .formatted(sequence, aggregate);
    return new Event(
        "0195512a-%04d-7000-8000-%012d".formatted(number, sequence),
        "hazard",
        aggregate,
        sequence,
        sequence == 0 ? "org.shouwang.hazard.reported.v1" : "org.shouwang.hazard.rectified.v1",
        START - 60_000,
        "371102",
        sequence == 3 ? null : "coop-1",
        sequence == 3 ? null : "ent-7",
        data);
  }

  private static Event attaching(Event e, Map<Integer, List<byte[]>> attached) {
    List<byte[]> files = attached.get((int) e.sequence());
    if (files == null || !e.aggregateId().equals(CASE)) {
      return e;
    }
    String items =
        files.stream()
            .map(
                file ->
                    "{\"sha256\":\"%s\",\"kind\":\"PHOTO\",\"bytes\":%d}"
                        .formatted(HEX.formatHex(Hashes.of(file)), file.length))
            .collect(Collectors.joining(","));
    return new Event(
        e.id(),
        e.aggregateType(),
        e.aggregateId(),
        e.sequence(),
        "org.shouwang.hazard.evidence-attached.v1",
        e.occurredAt(),
        e.district(),
        e.cooperative(),
        e.enterprise(),
        "{\"occurredAt\":\"2026-03-01T07:59:00.000Z\",\"items\":[" + items + "]}");
  }

  private static Commit commit(String log, long number, List<Event> events) {
    boolean policy = number == 8;
    Commit commit =
        new Commit(
            number,
            START + number * 1_001,
            (policy ? "policy:example:" : "http:acc-1:k") + number,
            policy ? null : "00ff",
            "per-" + number,
            number == 13 ? "OFFICER" : "PEER",
            number == 3,
            "cor-1",
            policy ? "0195512a-0001-7000-8000-000000000000" : null,
            policy ? null : "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            events.stream().map(event -> new Entry(event, Hashes.leaf(event))).toList(),
            new byte[0],
            List.of());
    return withDigest(log, commit);
  }

  private static Commit withDigest(String log, Commit c) {
    return new Commit(
        c.number(),
        c.recordedAt(),
        c.commandId(),
        c.bodyDigest(),
        c.actor(),
        c.authority(),
        c.imported(),
        c.correlationId(),
        c.causationId(),
        c.traceParent(),
        c.entries(),
        Hashes.digest(log, c),
        List.of());
  }

  /** The same log, had one event of the case said something else: every hash fits. */
  MadeLog forged(long number) {
    List<Commit> forged = new ArrayList<>(commits);
    Commit commit = commits.get((int) number - 1);
    List<Entry> entries =
        commit.entries().stream()
            .map(Entry::event)
            .map(MadeLog::forged)
            .map(event -> new Entry(event, Hashes.leaf(event)))
            .toList();
    forged.set(
        (int) number - 1,
        withDigest(
            name,
            new Commit(
                number,
                commit.recordedAt(),
                commit.commandId(),
                commit.bodyDigest(),
                commit.actor(),
                commit.authority(),
                commit.imported(),
                commit.correlationId(),
                commit.causationId(),
                commit.traceParent(),
                entries,
                commit.digest(),
                List.of())));
    return new MadeLog(name, forged);
  }

  private static Event forged(Event e) {
    return new Event(
        e.id(),
        e.aggregateType(),
        e.aggregateId(),
        e.sequence(),
        e.type(),
        e.occurredAt(),
        e.district(),
        e.cooperative(),
        e.enterprise(),
        e.data().replace("无PE线", "完好"));
  }

  /** The bundle of the case under a checkpoint of the whole log. */
  Map<String, Object> bundle(SigningKey key) {
    return bundle(13, key, key);
  }

  Map<String, Object> bundle(long size, SigningKey ofCheckpoint, SigningKey ofManifest) {
    return bundle(size, ofCheckpoint, ofManifest, null);
  }

  /** The index of a bundle of format 2. */
  Map<String, Object> index(List<Evidence> evidence) {
    return bundle(13, SigningKey.ISSUERS, SigningKey.ISSUERS, evidence);
  }

  private Map<String, Object> bundle(
      long size, SigningKey ofCheckpoint, SigningKey ofManifest, List<Evidence> evidence) {
    List<Commit> shown =
        commits.subList(0, (int) size).stream()
            .filter(c -> c.entries().stream().anyMatch(e -> ofCase(e.event())))
            .toList();
    long events =
        shown.stream().flatMap(c -> c.entries().stream()).filter(e -> ofCase(e.event())).count();
    Checkpoint checkpoint = checkpoint(size);
    Manifest manifest =
        new Manifest(
            "hazard",
            CASE,
            events,
            START + 100_000,
            Hashes.of(REPORT.getBytes(StandardCharsets.UTF_8)),
            "",
            new byte[0]);
    Map<String, Object> bundle = new LinkedHashMap<>();
    byte[] message =
        evidence == null
            ? Hashes.message(manifest, checkpoint)
            : Hashes.message(manifest, checkpoint, evidence);
    bundle.put("format", evidence == null ? BundleReader.FORMAT : BundleReader.FORMAT_2);
    bundle.put("manifest", json(manifest, message, ofManifest));
    bundle.put("checkpoint", json(checkpoint, ofCheckpoint));
    bundle.put("commits", new ArrayList<>(shown.stream().map(c -> json(c, size)).toList()));
    if (evidence != null) {
      bundle.put("evidence", new ArrayList<>(evidence.stream().map(MadeLog::json).toList()));
    }
    bundle.put("report", REPORT);
    return bundle;
  }

  static Map<String, Object> json(Evidence piece) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sha256", piece.name());
    if (!piece.absent()) {
      json.put("mediaType", piece.mediaType());
      json.put("bytes", piece.bytes());
    }
    return json;
  }

  /** A commit of the log in a bundle's form, whosever it is. */
  Map<String, Object> shown(long number, long size) {
    Map<String, Object> json = json(commits.get((int) number - 1), size);
    json.put(
        "events",
        new ArrayList<>(
            commits.get((int) number - 1).entries().stream().map(MadeLog::full).toList()));
    return json;
  }

  private static boolean ofCase(Event event) {
    return event.aggregateId().equals(CASE);
  }

  private Checkpoint checkpoint(long size) {
    byte[] head = new byte[Hashes.BYTES];
    Arrays.fill(head, (byte) size); // the chain is not part of a bundle
    return new Checkpoint(
        name, size, root(0, (int) size), head, START + 90_000 + size, "", new byte[0]);
  }

  private static Map<String, Object> json(Manifest m, byte[] message, SigningKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("aggregateType", m.aggregateType());
    json.put("aggregateId", m.aggregateId());
    json.put("events", m.events());
    json.put("issuedAt", time(m.issuedAt()));
    json.put("report", HEX.formatHex(m.report()));
    json.put("key", key.id());
    json.put("signature", key.sign(message));
    return json;
  }

  private static Map<String, Object> json(Checkpoint c, SigningKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("log", c.log());
    json.put("size", c.size());
    json.put("root", HEX.formatHex(c.root()));
    json.put("head", HEX.formatHex(c.head()));
    json.put("time", time(c.time()));
    json.put("key", key.id());
    json.put("signature", key.sign(Hashes.message(c)));
    return json;
  }

  private Map<String, Object> json(Commit c, long size) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", c.number());
    json.put("recordedAt", time(c.recordedAt()));
    json.put("commandId", c.commandId());
    json.put("bodyDigest", c.bodyDigest());
    json.put("actor", c.actor());
    json.put("authority", c.authority());
    json.put("imported", c.imported());
    json.put("correlationId", c.correlationId());
    json.put("causationId", c.causationId());
    json.put("traceParent", c.traceParent());
    json.values().removeIf(value -> value == null);
    json.put(
        "events",
        new ArrayList<>(
            c.entries().stream()
                .map(e -> ofCase(e.event()) ? full(e) : hidden(HEX.formatHex(e.leaf())))
                .toList()));
    json.put("digest", HEX.formatHex(c.digest()));
    json.put(
        "path",
        new ArrayList<>(
            path((int) c.number() - 1, 0, (int) size).stream().map(HEX::formatHex).toList()));
    return json;
  }

  /** An event of which only the leaf is told. */
  static Map<String, Object> hidden(Object leaf) {
    return new LinkedHashMap<>(Map.of("leaf", leaf));
  }

  private static Map<String, Object> full(Entry entry) {
    Event e = entry.event();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", e.id());
    json.put("aggregateType", e.aggregateType());
    json.put("aggregateId", e.aggregateId());
    json.put("sequence", e.sequence());
    json.put("type", e.type());
    json.put("occurredAt", time(e.occurredAt()));
    json.put("district", e.district());
    json.put("cooperative", e.cooperative());
    json.put("enterprise", e.enterprise());
    json.values().removeIf(value -> value == null);
    json.put("data", e.data());
    json.put("leaf", HEX.formatHex(entry.leaf()));
    return json;
  }

  private static String time(long millis) {
    String text = Instant.ofEpochMilli(millis).toString();
    return text.contains(".") ? text : text.replace("Z", ".000Z");
  }

  /** RFC 9162 section 2.1.1, word for word. */
  private byte[] root(int from, int end) {
    if (end - from == 1) {
      return Hashes.of(new byte[] {0}, commits.get(from).digest());
    }
    int middle = from + left(end - from);
    return Hashes.of(new byte[] {1}, root(from, middle), root(middle, end));
  }

  /** RFC 9162 section 2.1.3.1, word for word. */
  private List<byte[]> path(int leaf, int from, int end) {
    if (end - from == 1) {
      return new ArrayList<>();
    }
    int middle = from + left(end - from);
    List<byte[]> path = leaf < middle ? path(leaf, from, middle) : path(leaf, middle, end);
    path.add(leaf < middle ? root(middle, end) : root(from, middle));
    return path;
  }

  private static int left(int size) {
    return (int) LongStream.iterate(1, k -> 2 * k).takeWhile(k -> k < size).max().orElseThrow();
  }
}
