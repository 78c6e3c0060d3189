package org.shouwang.hazard.read.timeline.casebundle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shouwang.hazard.evidence.Library;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.Piece;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a bundle in its form: as JSON alone, or with photos and documents behind the index. */
@Component
class CaseFile {
  private static final byte[] MARK = "SWCASE2\n".getBytes(StandardCharsets.US_ASCII);

  /** What a verifier reads at most of a JSON text, and of pieces of evidence. */
  private static final int LARGEST_TEXT = 1 << 24;

  private static final int MOST_EVIDENCE = 1_000;

  private final JsonMapper json;
  private final Library library;

  CaseFile(JsonMapper json, Library library) {
    this.json = json;
    this.library = library;
  }

  /**
   * The text of a bundle.
   *
   * @throws ProblemException 409 where no verifier would read it
   */
  byte[] text(CaseBundle bundle) {
    byte[] text = json.writeValueAsBytes(bundle);
    List<Piece> evidence = bundle.evidence();
    if (text.length > LARGEST_TEXT || evidence != null && evidence.size() > MOST_EVIDENCE) {
      throw new ProblemException(CaseProblems.TOO_LARGE);
    }
    return text;
  }

  /** How long the file is. */
  static long length(byte[] text, List<Piece> evidence) {
    long length = MARK.length + Integer.BYTES + (long) text.length;
    for (Piece piece : evidence) {
      Long bytes = piece.bytes();
      length += bytes == null ? 0 : bytes;
    }
    return length;
  }

  /**
   * Index and evidence, one piece in memory at a time. Where a piece is gone since the index was
   * signed, reading fails and the file breaks off before the length that was announced.
   */
  InputStream read(byte[] text, List<Piece> evidence) {
    Stream<Supplier<byte[]>> head =
        Stream.of(
            () -> MARK,
            () -> ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array(),
            () -> text);
    Stream<Supplier<byte[]>> pieces =
        evidence.stream()
            .filter(piece -> piece.mediaType() != null)
            .map(piece -> () -> bytes(piece.sha256()));
    Iterator<Supplier<byte[]>> parts = Stream.concat(head, pieces).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(parts.next().get());
          }
        });
  }

  private byte[] bytes(String sha256) {
    return library
        .intact(sha256)
        .orElseThrow(() -> new IllegalStateException(sha256 + " is gone since it was looked at"));
  }
}
