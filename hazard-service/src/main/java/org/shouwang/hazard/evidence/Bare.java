package org.shouwang.hazard.evidence;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.problem.ProblemException;

/**
 * What is taken of a picture's file: the parts that hold its pixels, and its EXIF. All else (texts,
 * colour profiles, animation), which libraries unpack or make room for as the file asks them to, no
 * library ever sees.
 *
 * @param pixels where the parts that hold the pixels lie, in their order
 * @param exif EXIF from its TIFF header on; null where there is none, or more than a camera writes
 */
record Bare(List<ByteBuffer> pixels, byte @Nullable [] exif) {
  /** A segment of a JPEG holds no more; neither is that much taken of the other forms. */
  private static final int MOST_EXIF = 1 << 16;

  private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PNG_MARK = 8;
  private static final int LENGTH_AND_NAME = 8;
  private static final int CRC = 4;
  private static final int RIFF_HEADER = 12;
  private static final Set<String> ONCE_BEFORE_PIXELS = Set.of("IHDR", "PLTE", "tRNS");
  private static final byte[] IEND = {0, 0, 0, 0, 'I', 'E', 'N', 'D', -82, 66, 96, -126};

  /**
   * Looks at the parts of a file, without decoding any.
   *
   * @throws IOException where a part is said to be longer than the file is
   * @throws ProblemException 422 for a lossless WebP: its decoder makes room for as many tables as
   *     the file says it has, hundreds of megabytes for a few kilobytes, and no camera writes it
   */
  static Bare of(byte[] file, Form form) throws IOException {
    return switch (form) {
      case JPEG -> new Bare(List.of(ByteBuffer.wrap(file)), exifOfJpeg(file));
      case PNG -> png(ByteBuffer.wrap(file));
      case WEBP -> webp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
      case PDF -> throw new IllegalArgumentException("a document has no pixels");
    };
  }

  /** The pixels as a file of their form. */
  InputStream picture() {
    return new SequenceInputStream(
        Collections.enumeration(
            pixels.stream()
                .map(
                    part ->
                        new ByteArrayInputStream(part.array(), part.arrayOffset(), part.limit()))
                .toList()));
  }

  private static byte @Nullable [] exifOfJpeg(byte[] file) throws IOException {
    try {
      Iterable<byte[]> segments =
          JpegSegmentReader.readSegments(
                  new SequentialByteArrayReader(file), List.of(JpegSegmentType.APP1))
              .getSegments(JpegSegmentType.APP1);
      return StreamSupport.stream(segments.spliterator(), false)
          .filter(Bare::isMarked)
          .map(Bare::tiff)
          .findFirst()
          .orElse(null);
    } catch (JpegProcessingException none) {
      return null; // the pixels do not need it, and the decoder says whether it is a JPEG
    }
  }

  /**
   * The critical parts (PNG 3rd edition, section 11.2), transparency, and EXIF (11.3.4.5). Pixels
   * stand in one run of parts; what comes behind it is not looked at for more.
   */
  private static Bare png(ByteBuffer file) throws IOException {
    List<ByteBuffer> pixels = new ArrayList<>();
    pixels.add(file.slice(0, PNG_MARK));
    Set<String> once = new HashSet<>();
    byte[] exif = null;
    int run = -1;
    int runEnd = -1;
    int at = PNG_MARK;
    while (at + LENGTH_AND_NAME <= file.limit()) {
      int length = file.getInt(at);
      String name = name(file, at + Integer.BYTES);
      ByteBuffer part = part(file, at, length, CRC);
      if (name.equals("IDAT") && (run < 0 || runEnd == at)) {
        run = run < 0 ? at : run;
        runEnd = at + part.limit();
      } else if (run < 0 && ONCE_BEFORE_PIXELS.contains(name) && once.add(name)) {
        pixels.add(part);
      } else if (name.equals("eXIf") && exif == null) {
        exif = bytes(part.slice(LENGTH_AND_NAME, length));
      } else if (name.equals("IEND")) {
        break;
      }
      at += part.limit();
    }
    if (run >= 0) {
      pixels.add(file.slice(run, runEnd - run));
    }
    pixels.add(ByteBuffer.wrap(IEND));
    return new Bare(pixels, exif);
  }

  /**
   * The one lossy frame, as a file of its own (RFC 9649, section 2.5): its width and height are
   * then those that it is decoded with, and not what the container says.
   */
  private static Bare webp(ByteBuffer file) throws IOException {
    ByteBuffer frame = null;
    byte[] exif = null;
    int at = RIFF_HEADER;
    long end = Math.min(file.limit(), LENGTH_AND_NAME + (long) file.getInt(Integer.BYTES));
    while (at + LENGTH_AND_NAME <= end) {
      String name = name(file, at);
      int length = file.getInt(at + Integer.BYTES);
      ByteBuffer part = part(file, at, length, 0);
      if (name.equals("VP8 ") && frame == null) {
        frame = part;
      } else if (name.equals("EXIF") && exif == null) {
        exif = bytes(part.slice(LENGTH_AND_NAME, length));
      }
      at += part.limit() + (length & 1);
    }
    if (frame == null) {
      throw new ProblemException(EvidenceProblems.FORM_UNKNOWN);
    }
    byte[] head = Arrays.copyOf(file.array(), RIFF_HEADER);
    ByteBuffer.wrap(head)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(Integer.BYTES, Integer.BYTES + frame.limit());
    return new Bare(List.of(ByteBuffer.wrap(head), frame), exif);
  }

  private static ByteBuffer part(ByteBuffer file, int at, int length, int behind)
      throws IOException {
    if (length < 0 || length > file.limit() - at - LENGTH_AND_NAME - behind) {
      throw new EOFException("a part is longer than the file");
    }
    return file.slice(at, LENGTH_AND_NAME + length + behind);
  }

  private static String name(ByteBuffer file, int at) {
    return new String(file.array(), at, Integer.BYTES, StandardCharsets.US_ASCII);
  }

  private static byte @Nullable [] bytes(ByteBuffer part) {
    if (part.limit() > MOST_EXIF) {
      return null;
    }
    byte[] bytes = new byte[part.limit()];
    part.get(bytes);
    return isMarked(bytes) ? tiff(bytes) : bytes;
  }

  private static boolean isMarked(byte[] exif) {
    return exif.length >= EXIF_MARK.length
        && Arrays.equals(exif, 0, EXIF_MARK.length, EXIF_MARK, 0, EXIF_MARK.length);
  }

  private static byte[] tiff(byte[] marked) {
    return Arrays.copyOfRange(marked, EXIF_MARK.length, marked.length);
  }
}
