package org.shouwang.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Checkpoint;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Evidence;
import org.shouwang.verifier.Bundle.Manifest;

/** Reads a bundle's members, and refuses whatever the format does not know. */
final class BundleReader {
  static final String FORMAT = "shouwang.case-bundle.v1";
  static final String FORMAT_2 = "shouwang.case-bundle.v2";

  /** The largest piece of evidence, in bytes, and how many there may be. */
  static final long LARGEST_EVIDENCE = 1L << 26;

  private static final int MOST_EVIDENCE = 1_000;

  private BundleReader() {}

  /** What a bundle of {@link #FORMAT} says. */
  static Bundle read(Members bundle) throws MalformedException {
    bundle.only("format", "manifest", "checkpoint", "commits", "report");
    return read(bundle, null);
  }

  /** What the index of a bundle of {@link #FORMAT_2} says. */
  static Bundle readIndex(Members bundle) throws MalformedException {
    bundle.only("format", "manifest", "checkpoint", "commits", "evidence", "report");
    List<Evidence> evidence = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Members piece : bundle.objects("evidence")) {
      Evidence read = evidence(piece);
      if (!names.add(read.name())) {
        throw new MalformedException("a hash stands twice in /evidence");
      }
      evidence.add(read);
    }
    if (evidence.size() > MOST_EVIDENCE) {
      throw new MalformedException("more than " + MOST_EVIDENCE + " elements in /evidence");
    }
    return read(bundle, evidence);
  }

  private static Evidence evidence(Members e) throws MalformedException {
    if (!e.has("bytes") && !e.has("mediaType")) {
      return new Evidence(e.only("sha256").hash("sha256"), null, 0);
    }
    e.only("sha256", "mediaType", "bytes");
    long bytes = e.number("bytes");
    if (bytes == 0 || bytes > LARGEST_EVIDENCE) {
      throw new MalformedException("a piece of evidence has 1 to " + LARGEST_EVIDENCE + " bytes");
    }
    return new Evidence(e.hash("sha256"), e.text("mediaType"), bytes);
  }

  private static Bundle read(Members bundle, @Nullable List<Evidence> evidence)
      throws MalformedException {
    List<Commit> commits = new ArrayList<>();
    for (Members commit : bundle.objects("commits")) {
      commits.add(commit(commit));
    }
    return new Bundle(
        manifest(bundle.object("manifest")),
        checkpoint(bundle.object("checkpoint")),
        commits,
        bundle.text("report"),
        evidence);
  }

  private static Manifest manifest(Members m) throws MalformedException {
    m.only("aggregateType", "aggregateId", "events", "issuedAt", "report", "key", "signature");
    long events = m.number("events");
    if (events == 0) {
      throw new MalformedException("a history has at least one event, at /manifest/events");
    }
    return new Manifest(
        m.text("aggregateType"),
        m.text("aggregateId"),
        events,
        m.time("issuedAt"),
        m.hash("report"),
        m.text("key"),
        m.signature("signature"));
  }

  private static Checkpoint checkpoint(Members c) throws MalformedException {
    c.only("log", "size", "root", "head", "time", "key", "signature");
    return new Checkpoint(
        c.text("log"),
        c.number("size"),
        c.hash("root"),
        c.hash("head"),
        c.time("time"),
        c.text("key"),
        c.signature("signature"));
  }

  private static Commit commit(Members c) throws MalformedException {
    c.only(
        "number",
        "recordedAt",
        "commandId",
        "bodyDigest",
        "actor",
        "authority",
        "imported",
        "correlationId",
        "causationId",
        "traceParent",
        "events",
        "digest",
        "path");
    List<Entry> entries = new ArrayList<>();
    for (Members event : c.objects("events")) {
      entries.add(entry(event));
    }
    return new Commit(
        c.number("number"),
        c.time("recordedAt"),
        c.text("commandId"),
        c.optionalText("bodyDigest"),
        c.text("actor"),
        c.text("authority"),
        c.flag("imported"),
        c.text("correlationId"),
        c.optionalText("causationId"),
        c.optionalText("traceParent"),
        entries,
        c.hash("digest"),
        c.hashes("path"));
  }

  private static Entry entry(Members e) throws MalformedException {
    if (!e.has("id")) {
      return new Entry(null, e.only("leaf").hash("leaf"));
    }
    e.only(
        "id",
        "aggregateType",
        "aggregateId",
        "sequence",
        "type",
        "occurredAt",
        "district",
        "cooperative",
        "enterprise",
        "data",
        "leaf");
    Event event =
        new Event(
            e.text("id"),
            e.text("aggregateType"),
            e.text("aggregateId"),
            e.number("sequence"),
            e.text("type"),
            e.time("occurredAt"),
            e.text("district"),
            e.optionalText("cooperative"),
            e.optionalText("enterprise"),
            e.text("data"));
    return new Entry(event, e.hash("leaf"));
  }
}
