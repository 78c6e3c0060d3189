package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.EARLIER;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.personOf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidencePolicy.AfterPhotos;
import org.shouwang.hazard.domain.HazardEvent.EvidenceAttached;
import org.shouwang.hazard.domain.HazardEvent.EvidenceBlurred;
import org.shouwang.hazard.domain.HazardEvent.EvidenceMissing;
import org.shouwang.hazard.domain.Offer.Offered;

/** Photos and documents of the hazard of {@link HazardFacts}. */
public final class EvidenceFacts {
  public static final EvidencePolicy NO_PHOTO = photos(0, 0);
  public static final EvidencePolicy ONE_PHOTO = photos(1, 1);

  /** As it is shipped. */
  public static final EvidencePolicy ONE_OF_A_MAJOR_ONE = photos(0, 1);

  private EvidenceFacts() {}

  private static EvidencePolicy photos(int general, int major) {
    return new EvidencePolicy(
        "evidence-test", LocalDate.of(2026, 1, 1), new AfterPhotos(general, major), 3, 40, 24);
  }

  /** 64 hexadecimal digits for a short name. */
  public static String hash(String name) {
    return "%064x".formatted(new BigInteger(1, name.getBytes(StandardCharsets.UTF_8)));
  }

  public static Evidence photo(String name, @Nullable Instant capturedAt) {
    return photo(name, name + "-original", capturedAt);
  }

  /** Of an original that may be kept in another form too. */
  public static Evidence photo(String name, String original, @Nullable Instant capturedAt) {
    return new Evidence(
        hash(name), hash(original), EvidenceKind.PHOTO, "image/jpeg", 348_201, capturedAt, null);
  }

  /** A photo that looks like one of the earlier hazard. */
  public static Evidence alike(String name, Instant capturedAt) {
    return new Evidence(
        hash(name),
        hash(name + "-original"),
        EvidenceKind.PHOTO,
        "image/jpeg",
        348_201,
        capturedAt,
        new Evidence.Lookalike(hash("other"), EARLIER));
  }

  public static Evidence document() {
    return new Evidence(
        hash("document"),
        hash("document"),
        EvidenceKind.DOCUMENT,
        "application/pdf",
        90_211,
        null,
        null);
  }

  public static Offer nothing() {
    return new Offer(List.of(), NO_PHOTO);
  }

  /** Under a policy that asks for one photo. */
  public static Offer offer(Evidence... items) {
    return new Offer(
        Arrays.stream(items).map(item -> new Offered(item, false)).toList(), ONE_PHOTO);
  }

  /** A photo that another hazard was shown by. */
  public static Offer ofAnotherHazard(Evidence item) {
    return new Offer(List.of(new Offered(item, true)), ONE_PHOTO);
  }

  /** The first of these shows little. */
  public static Offer blurred(Evidence first, Evidence... others) {
    Stream<Offered> rest = Arrays.stream(others).map(item -> new Offered(item, false));
    return new Offer(
        Stream.concat(Stream.of(new Offered(first, false, true)), rest).toList(), ONE_PHOTO);
  }

  public static EvidenceBlurred blurred(EvidenceStep step, int day, Evidence item) {
    return new EvidenceBlurred(day(day), step, 1, List.of(item.sha256()), "evidence-test");
  }

  /** Of the report. */
  public static EvidenceMissing missing(String name) {
    return new EvidenceMissing(day(2), EvidenceStep.REPORT, 1, List.of(hash(name)));
  }

  public static EvidenceAttached attached(EvidenceStep step, int day, Evidence... items) {
    return attached(step, day, 1, personOf("ent-7"), items);
  }

  public static EvidenceAttached attached(
      EvidenceStep step, int day, int cycle, String by, Evidence... items) {
    return new EvidenceAttached(day(day), step, cycle, List.of(items), "evidence-test", by);
  }
}
