package org.shouwang.hazard.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.evidence.Holder.Sent;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Makes evidence of a complete upload: told by its bytes, scanned, made harmless, kept. */
@Component
class EvidenceIntake {
  private static final int TAIL = 1024;
  private static final String END_OF_PDF = "%%EOF";

  private final Uploads uploads;
  private final EvidenceLedger ledger;
  private final EvidenceStore store;
  private final Pictures pictures;
  private final VirusScan scan;
  private final PolicyVersions<EvidencePolicy> policies;
  private final Clock clock;

  EvidenceIntake(
      Uploads uploads,
      EvidenceLedger ledger,
      EvidenceStore store,
      Pictures pictures,
      VirusScan scan,
      PolicyVersions<EvidencePolicy> policies,
      Clock clock) {
    this.uploads = uploads;
    this.ledger = ledger;
    this.store = store;
    this.pictures = pictures;
    this.scan = scan;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * The evidence that an upload became. Asked again it answers the same; an upload whose file is
   * refused is forgotten.
   *
   * @throws ProblemException 409 where not everything has arrived, or not what was announced; 422
   *     where it is nothing that is taken; 503 where nobody could look at it now
   */
  Entry complete(Upload upload) {
    if (upload.evidence() != null) {
      return ledger
          .find(upload.evidence())
          .orElseThrow(() -> new ProblemException(EvidenceProblems.UPLOAD_COMPLETE));
    }
    byte[] bytes = uploads.bytes(upload);
    try {
      Entry entry = looked(upload, bytes);
      uploads.became(upload, entry.sha256());
      return entry;
    } catch (ProblemException refused) {
      if (EvidenceProblems.isOfTheFile(refused)) {
        uploads.delete(upload.id());
      }
      throw refused;
    }
  }

  private Entry looked(Upload upload, byte[] bytes) {
    if (!Digests.sha256(bytes).equals(upload.sha256())) {
      throw new ProblemException(EvidenceProblems.UPLOAD_DIFFERS);
    }
    Form form =
        Form.of(bytes).orElseThrow(() -> new ProblemException(EvidenceProblems.FORM_UNKNOWN));
    scan.look(bytes);
    return form.kind() == EvidenceKind.PHOTO
        ? photo(upload.by(), upload.sha256(), pictures.of(bytes, form))
        : document(upload, bytes);
  }

  Entry photo(Holder by, String original, Picture picture) {
    String sha256 = Digests.sha256(picture.jpeg());
    Entry entry =
        entry(
            new Sent(by, original, picture.capturedAt()),
            sha256,
            EvidenceKind.PHOTO,
            "image/jpeg",
            picture.jpeg().length,
            picture.look(),
            picture.sharpness(),
            Digests.sha256(picture.thumbnail()));
    return noted(
        entry,
        () -> {
          store.keep(sha256, picture.jpeg());
          store.keep(EvidenceLedger.thumbnail(sha256), picture.thumbnail());
        });
  }

  /** Kept as it is: a document made anew would be another document. */
  private Entry document(Upload upload, byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    if (!tail.contains(END_OF_PDF)) {
      throw new ProblemException(EvidenceProblems.UNREADABLE);
    }
    String sha256 = upload.sha256();
    Sent sent = new Sent(upload.by(), sha256, null);
    Entry entry =
        entry(
            sent, sha256, EvidenceKind.DOCUMENT, "application/pdf", bytes.length, null, null, null);
    return noted(entry, () -> store.keep(sha256, bytes));
  }

  private Entry entry(
      Sent sent,
      String sha256,
      EvidenceKind kind,
      String mediaType,
      int bytes,
      @Nullable Long look,
      @Nullable Integer sharpness,
      @Nullable String thumbnail) {
    Instant now = clock.instant();
    return new Entry(
        sha256,
        kind,
        mediaType,
        bytes,
        look,
        sharpness,
        thumbnail,
        List.of(sent),
        List.of(),
        policies.at(now).lapsesAt(now),
        false,
        0);
  }

  /**
   * The ledger knows of the bytes before the store does: what is kept in part, because the store
   * failed or this process did, lapses unless somebody completes it.
   */
  private Entry noted(Entry entry, Runnable keep) {
    Instant lapsesAt = Objects.requireNonNull(entry.lapsesAt());
    ledger.expect(entry, lapsesAt);
    keep.run();
    return ledger.add(entry, lapsesAt);
  }
}
