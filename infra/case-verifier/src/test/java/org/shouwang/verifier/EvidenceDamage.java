package org.shouwang.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shouwang.verifier.Bundle.Evidence;

/**
 * The table of good and damaged bundles of format 2, written down by hand from the format's page.
 *
 * @param name of its file
 * @param bytes the bundle
 * @param findings in order, without the words; none for a good one
 */
record EvidenceDamage(String name, byte[] bytes, List<String> findings) {
  private static final String MALFORMED = "MALFORMED commit=- sequence=-";
  private static final String MANIFEST_SIGNATURE_WRONG =
      "MANIFEST_SIGNATURE_WRONG commit=- sequence=-";
  private static final String UNNAMED = "EVIDENCE_UNNAMED commit=- sequence=-";

  private static final byte[] BEFORE = picture("before: the cover is missing");
  private static final byte[] AFTER = picture("after: the cover is there");
  private static final byte[] INVOICE =
      "%PDF-1.4 an invoice %%EOF".getBytes(StandardCharsets.UTF_8);

  /** Attached in commit 8 (one), in 11 (two, one of them once more) and in 13. */
  private static final MadeLog LOG =
      MadeLog.withEvidence(
          Map.of(3, List.of(BEFORE), 5, List.of(AFTER, BEFORE), 6, List.of(INVOICE)));

  private static final List<byte[]> FILES = List.of(BEFORE, AFTER, INVOICE);
  private static final List<Evidence> LIST =
      List.of(
          piece(BEFORE, "image/jpeg"),
          piece(AFTER, "image/jpeg"),
          piece(INVOICE, "application/pdf"));

  @Override
  public String toString() {
    return name;
  }

  private static byte[] picture(String text) {
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(words.length + 3)
        .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})
        .put(words)
        .array();
  }

  private static Evidence piece(byte[] file, String mediaType) {
    return new Evidence(Hashes.of(file), mediaType, file.length);
  }

  static List<EvidenceDamage> table() {
    List<EvidenceDamage> table = new ArrayList<>();
    table.add(new EvidenceDamage("good", file(LOG.index(LIST), FILES), List.of()));
    table.add(
        new EvidenceDamage(
            "good-where-the-issuer-has-one-no-longer",
            file(
                LOG.index(
                    List.of(LIST.get(0), new Evidence(Hashes.of(AFTER), null, 0), LIST.get(2))),
                List.of(BEFORE, INVOICE)),
            List.of()));
    table.add(
        new EvidenceDamage(
            "good-without-evidence", file(MadeLog.usual().index(List.of()), List.of()), List.of()));
    pieces(table);
    lists(table);
    containers(table);
    return table;
  }

  /** Somebody edits, swaps or exchanges what lies behind the index. */
  private static void pieces(List<EvidenceDamage> table) {
    byte[] flipped = AFTER.clone();
    flipped[10] ^= 1;
    table.add(
        new EvidenceDamage(
            "picture-byte-flipped",
            file(LOG.index(LIST), List.of(BEFORE, flipped, INVOICE)),
            List.of("EVIDENCE_CHANGED commit=11 sequence=5")));
    byte[] first = BEFORE.clone();
    first[0] = 0;
    table.add(
        new EvidenceDamage(
            "first-picture-edited",
            file(LOG.index(LIST), List.of(first, AFTER, INVOICE)),
            List.of("EVIDENCE_CHANGED commit=8 sequence=3")));
    table.add(
        changed(
            "pictures-swapped-in-the-list",
            b -> Collections.swap(list(b), 0, 1),
            FILES,
            MANIFEST_SIGNATURE_WRONG,
            "EVIDENCE_CHANGED commit=11 sequence=5",
            "EVIDENCE_CHANGED commit=8 sequence=3"));
    table.add(
        changed(
            "picture-exchanged-and-hash-mended",
            b -> piece(b, 1).put("sha256", HexFormat.of().formatHex(Hashes.of(flipped))),
            List.of(BEFORE, flipped, INVOICE),
            MANIFEST_SIGNATURE_WRONG,
            UNNAMED,
            "EVIDENCE_MISSING commit=11 sequence=5"));
    table.add(
        new EvidenceDamage(
            "picture-exchanged-hash-mended-and-signed",
            file(
                LOG.index(List.of(LIST.get(0), piece(flipped, "image/jpeg"), LIST.get(2))),
                List.of(BEFORE, flipped, INVOICE)),
            List.of(UNNAMED, "EVIDENCE_MISSING commit=11 sequence=5")));
  }

  /** Somebody adds to the list, or takes from it. */
  private static void lists(List<EvidenceDamage> table) {
    table.add(
        changed(
            "picture-taken-out",
            b -> list(b).remove(0),
            List.of(AFTER, INVOICE),
            MANIFEST_SIGNATURE_WRONG,
            "EVIDENCE_MISSING commit=8 sequence=3",
            "EVIDENCE_MISSING commit=11 sequence=5"));
    table.add(
        changed(
            "picture-said-to-be-gone",
            b -> piece(b, 0).keySet().removeAll(List.of("bytes", "mediaType")),
            List.of(AFTER, INVOICE),
            MANIFEST_SIGNATURE_WRONG));
    byte[] slipped = picture("slipped in");
    table.add(
        changed(
            "picture-slipped-in",
            b -> list(b).add(MadeLog.json(piece(slipped, "image/jpeg"))),
            List.of(BEFORE, AFTER, INVOICE, slipped),
            MANIFEST_SIGNATURE_WRONG,
            UNNAMED));
    table.add(
        changed(
            "media-type-edited",
            b -> piece(b, 2).put("mediaType", "text/html"),
            FILES,
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "event-no-longer-names-it",
            b ->
                event(b, 3)
                    .compute(
                        "data", (k, data) -> data.toString().replace("\"items\"", "\"itemz\"")),
            FILES,
            "EVENT_CHANGED commit=8 sequence=3"));
    table.add(
        changed(
            "event-names-another",
            b ->
                event(b, 3)
                    .compute(
                        "data",
                        (k, data) ->
                            data.toString()
                                .replace(
                                    HexFormat.of().formatHex(Hashes.of(BEFORE)), "0".repeat(64))),
            FILES,
            "EVENT_CHANGED commit=8 sequence=3",
            "EVIDENCE_MISSING commit=8 sequence=3"));
    table.add(changed("malformed-hash-twice", b -> list(b).add(piece(b, 0)), FILES, MALFORMED));
    table.add(changed("malformed-no-bytes", b -> piece(b, 0).put("bytes", 0L), FILES, MALFORMED));
    table.add(
        changed(
            "malformed-too-many-bytes",
            b -> piece(b, 0).put("bytes", BundleReader.LARGEST_EVIDENCE + 1),
            FILES,
            MALFORMED));
    table.add(
        changed(
            "malformed-length-without-type",
            b -> piece(b, 0).remove("mediaType"),
            FILES,
            MALFORMED));
    table.add(changed("malformed-no-list", b -> b.remove("evidence"), FILES, MALFORMED));
    table.add(
        changed(
            "malformed-path-in-list", b -> piece(b, 0).put("path", "../../x"), FILES, MALFORMED));
  }

  /** Somebody sends what is no such file. */
  private static void containers(List<EvidenceDamage> table) {
    byte[] good = file(LOG.index(LIST), FILES);
    table.add(
        new EvidenceDamage(
            "malformed-cut-in-a-picture", cut(good, good.length - 30), List.of(MALFORMED)));
    table.add(
        new EvidenceDamage(
            "malformed-cut-by-a-byte", cut(good, good.length - 1), List.of(MALFORMED)));
    table.add(new EvidenceDamage("malformed-cut-in-the-index", cut(good, 900), List.of(MALFORMED)));
    table.add(new EvidenceDamage("malformed-cut-in-the-length", cut(good, 10), List.of(MALFORMED)));
    table.add(new EvidenceDamage("malformed-mark-alone", cut(good, 8), List.of(MALFORMED)));
    table.add(
        new EvidenceDamage(
            "malformed-more-behind", cut(good, good.length + 1), List.of(MALFORMED)));
    byte[] longer = good.clone();
    longer[11]++;
    table.add(new EvidenceDamage("malformed-length-edited", longer, List.of(MALFORMED)));
    byte[] huge = good.clone();
    huge[8] = (byte) 0xff;
    table.add(
        new EvidenceDamage("too-large-index", huge, List.of("TOO_LARGE commit=- sequence=-")));
    byte[] marked = good.clone();
    marked[6] = '3';
    table.add(new EvidenceDamage("malformed-other-mark", marked, List.of(MALFORMED)));
    table.add(
        new EvidenceDamage(
            "format-1-in-the-container",
            file(MadeLog.usual().bundle(SigningKey.ISSUERS), List.of()),
            List.of("UNKNOWN_FORMAT commit=- sequence=-")));
    table.add(
        new EvidenceDamage(
            "index-without-the-container",
            JsonText.of(LOG.index(LIST)).getBytes(StandardCharsets.UTF_8),
            List.of("UNKNOWN_FORMAT commit=- sequence=-")));
  }

  private static EvidenceDamage changed(
      String name, Consumer<Map<String, Object>> how, List<byte[]> files, String... findings) {
    Map<String, Object> index = LOG.index(LIST);
    how.accept(index);
    return new EvidenceDamage(name, file(index, files), List.of(findings));
  }

  private static byte[] file(Map<String, Object> index, List<byte[]> files) {
    byte[] json = JsonText.of(index).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("SWCASE2\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ByteBuffer.allocate(4).putInt(json.length).array());
    out.writeBytes(json);
    files.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> index) {
    return (List<Object>) index.get("evidence");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> piece(Map<String, Object> index, int at) {
    return (Map<String, Object>) list(index).get(at);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> event(Map<String, Object> index, int commit) {
    Map<String, Object> c = (Map<String, Object>) ((List<Object>) index.get("commits")).get(commit);
    return (Map<String, Object>) ((List<Object>) c.get("events")).getFirst();
  }
}
