package org.shouwang.hazard.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.shouwang.hazard.domain.EvidenceKind;

/** What a file is, told by how its bytes begin; what a sender calls it means nothing. */
enum Form {
  JPEG(EvidenceKind.PHOTO),
  PNG(EvidenceKind.PHOTO),
  WEBP(EvidenceKind.PHOTO),
  PDF(EvidenceKind.DOCUMENT);

  private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] PDF_BEGINS = ascii("%PDF-");
  private static final byte[] RIFF = ascii("RIFF");
  private static final byte[] WEBP_MARK = ascii("WEBP");
  private static final int RIFF_HEADER = 8;

  private final EvidenceKind kind;

  Form(EvidenceKind kind) {
    this.kind = kind;
  }

  EvidenceKind kind() {
    return kind;
  }

  /** The form of some bytes; empty where it is none of these. */
  static Optional<Form> of(byte[] bytes) {
    if (stands(JPEG_BEGINS, bytes, 0)) {
      return Optional.of(JPEG);
    }
    if (stands(PNG_BEGINS, bytes, 0)) {
      return Optional.of(PNG);
    }
    if (stands(RIFF, bytes, 0) && stands(WEBP_MARK, bytes, RIFF_HEADER)) {
      return Optional.of(WEBP);
    }
    return stands(PDF_BEGINS, bytes, 0) ? Optional.of(PDF) : Optional.empty();
  }

  private static boolean stands(byte[] mark, byte[] bytes, int at) {
    return bytes.length >= at + mark.length
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
