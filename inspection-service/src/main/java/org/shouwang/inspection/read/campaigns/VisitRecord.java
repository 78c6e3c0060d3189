package org.shouwang.inspection.read.campaigns;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;

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
 * @param lookBacks what was to be looked at again, with the answers
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
    List<LookBack> lookBacks,
    @Nullable String signer,
    @Nullable String refusalReason,
    @Nullable Instant finishedAt) {

  /**
   * A closed hazard that was to be looked at again (回头看).
   *
   * @param hazardId the hazard
   * @param visitId the visit that found it, if one did
   * @param passed whether it was still rectified; null while nobody has looked
   * @param remark what was seen
   * @param answererId who looked, opaque
   * @param answeredAt when
   * @param evidence the SHA-256 of each photo or document that the answer named; whether
   *     hazard-service had them, the hazard tells
   */
  record LookBack(
      String hazardId,
      @Nullable String visitId,
      @Nullable Boolean passed,
      @Nullable String remark,
      @Nullable String answererId,
      @Nullable Instant answeredAt,
      List<String> evidence) {

    /** Before anybody has looked. */
    static LookBack open(String hazardId, @Nullable String visitId) {
      return new LookBack(hazardId, visitId, null, null, null, null, List.of());
    }
  }

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

  /**
   * One problem (问题); category and commonality by their contract names.
   *
   * @param evidence the SHA-256 of each photo or document that it named; whether hazard-service had
   *     them, its hazard tells
   */
  record Finding(
      String id,
      String category,
      @Nullable String clause,
      String description,
      @Nullable String place,
      String commonality,
      String recorderId,
      Instant occurredAt,
      List<String> evidence) {}

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
        lookBacks,
        signer,
        refusalReason,
        finishedAt);
  }

  VisitRecord toLookBackAt(List<LookBack> listed) {
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
        listed,
        signer,
        refusalReason,
        finishedAt);
  }

  VisitRecord lookedBackAt(LookBack answered) {
    return toLookBackAt(
        lookBacks.stream()
            .map(one -> one.hazardId().equals(answered.hazardId()) ? answered : one)
            .toList());
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
        lookBacks,
        signer,
        refusalReason,
        at);
  }

  /** Besides those who see whatever is its owner's, whoever inspected sees the visit. */
  void requireVisible(Caller caller, Tenancy tenancy) {
    Owner owner = new Owner(requireNonNull(district), cooperative, enterprise);
    tenancy.require(tenancy.visible(caller, owner) || hasInTeam(caller.person()));
  }

  /** Whether somebody inspected. */
  boolean hasInTeam(@Nullable String person) {
    return team.stream().anyMatch(one -> one.personId().equals(person));
  }

  private static <T> List<T> plus(List<T> before, T next) {
    List<T> after = new ArrayList<>(before);
    after.add(next);
    return List.copyOf(after);
  }
}
