package org.shouwang.inspection.read.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit with its record.
 *
 * @param district whose it is
 * @param cooperative under which it was inspected
 * @param enterprise the enterprise that was inspected
 * @param campaign the campaign it belongs to
 * @param team who inspected
 * @param stage how far it came
 * @param checkedInAt when the team arrived
 * @param findings the problems recorded
 * @param strengths the strengths noted
 * @param signer who signed, opaque
 * @param refusalReason why nobody did
 * @param finishedAt when it was signed or refused
 */
record VisitRecord(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    @Nullable String campaign,
    List<Member> team,
    Stage stage,
    @Nullable Instant checkedInAt,
    List<Finding> findings,
    List<Strength> strengths,
    @Nullable String signer,
    @Nullable String refusalReason,
    @Nullable Instant finishedAt) {

  /** How far a visit came. */
  enum Stage {
    /** 检查中. */
    IN_PROGRESS,
    /** 已签字. */
    SIGNED,
    /** 拒签. */
    SIGNATURE_REFUSED
  }

  /** One of the team. */
  record Member(String personId, @Nullable String enterpriseId, boolean expert) {}

  /** One problem (问题); category and commonality by their contract names. */
  record Finding(
      String id,
      String category,
      @Nullable String clause,
      String description,
      @Nullable String place,
      String commonality,
      String recorderId,
      Instant occurredAt) {}

  /** One strength (优点). */
  record Strength(
      String id,
      String description,
      @Nullable String place,
      String recorderId,
      Instant occurredAt) {}

  static final VisitRecord NONE =
      new VisitRecord(
          null,
          null,
          null,
          null,
          List.of(),
          Stage.IN_PROGRESS,
          null,
          List.of(),
          List.of(),
          null,
          null,
          null);

  VisitRecord with(Finding finding) {
    return with(plus(findings, finding), strengths);
  }

  VisitRecord with(Strength strength) {
    return with(findings, plus(strengths, strength));
  }

  private VisitRecord with(List<Finding> findings, List<Strength> strengths) {
    return new VisitRecord(
        district,
        cooperative,
        enterprise,
        campaign,
        team,
        stage,
        checkedInAt,
        findings,
        strengths,
        signer,
        refusalReason,
        finishedAt);
  }

  VisitRecord finished(
      Stage stage, @Nullable String signer, @Nullable String refusalReason, Instant at) {
    return new VisitRecord(
        district,
        cooperative,
        enterprise,
        campaign,
        team,
        stage,
        checkedInAt,
        findings,
        strengths,
        signer,
        refusalReason,
        at);
  }

  private static <T> List<T> plus(List<T> before, T next) {
    List<T> after = new ArrayList<>(before);
    after.add(next);
    return List.copyOf(after);
  }
}
