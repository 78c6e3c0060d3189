package org.shouwang.hazard.domain.publicreport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a report of the public. */
public sealed interface ReportCommand extends Command {

  /**
   * 接收: somebody outside reports. What she wrote is in the vault already.
   *
   * @param district where it lies, as she says; a reporter has no token that could tell
   * @param contactSealed whether she left a contact
   * @param dutyHolder whether she says that finding such hazards is her duty
   * @param signatories how many report together (联名); the first one stands for all
   * @param listed whether what it names is in the catalogues of its day
   */
  record ReceiveReport(
      String target,
      Actor by,
      Instant at,
      String district,
      String category,
      boolean contactSealed,
      boolean dutyHolder,
      int signatories,
      ReportPolicy policy,
      Listed listed)
      implements ReportCommand {

    /** Of a category that the catalogue has. */
    public ReceiveReport(
        String target,
        Actor by,
        Instant at,
        String district,
        String category,
        boolean contactSealed,
        boolean dutyHolder,
        int signatories,
        ReportPolicy policy) {
      this(
          target,
          by,
          at,
          district,
          category,
          contactSealed,
          dutyHolder,
          signatories,
          policy,
          Listed.ALL);
    }
  }

  /** 补充: the reporter adds something, which is in the vault already. */
  record SupplementReport(String target, Actor by, Instant at, String supplementId)
      implements ReportCommand {}

  /** 补充照片: the reporter adds a photo, which is in the vault already. */
  record AddPhoto(String target, Actor by, Instant at, String photoId) implements ReportCommand {}

  /**
   * 受理.
   *
   * @param registered whether the enterprise, if one is named, is of the district
   * @param listed whether what it names is in the catalogues of its day
   */
  record AcceptReport(
      String target,
      Actor by,
      Instant at,
      Finding finding,
      boolean registered,
      ReportPolicy policy,
      Listed listed)
      implements ReportCommand {

    /** Of what the catalogues have. */
    public AcceptReport(
        String target,
        Actor by,
        Instant at,
        Finding finding,
        boolean registered,
        ReportPolicy policy) {
      this(target, by, at, finding, registered, policy, Listed.ALL);
    }
  }

  /** 不予受理. */
  record DeclineReport(String target, Actor by, Instant at, String reason, ReportPolicy policy)
      implements ReportCommand {}

  /** 转办: it is another department's remit. */
  record ForwardReport(
      String target, Actor by, Instant at, String department, String reason, ReportPolicy policy)
      implements ReportCommand {}

  /** 开始核查. */
  record BeginVerification(String target, Actor by, Instant at) implements ReportCommand {}

  /** 延长核查, once. */
  record ExtendVerification(String target, Actor by, Instant at, String reason, ReportPolicy policy)
      implements ReportCommand {}

  /**
   * 属实.
   *
   * @param finding with the enterprise
   * @param registered whether the enterprise is of the district
   * @param hazardId the hazard, where it is known already
   * @param hazard how that one stands
   * @param evidence the SHA-256 of those of the reporter's photos that go with a new hazard
   * @param listed whether what it names is in the catalogues of its day
   */
  record SubstantiateReport(
      String target,
      Actor by,
      Instant at,
      Finding finding,
      boolean registered,
      @Nullable String hazardId,
      @Nullable Hazard hazard,
      List<String> evidence,
      ReportPolicy policy,
      Listed listed)
      implements ReportCommand {

    /** Of what the catalogues have. */
    public SubstantiateReport(
        String target,
        Actor by,
        Instant at,
        Finding finding,
        boolean registered,
        @Nullable String hazardId,
        @Nullable Hazard hazard,
        List<String> evidence,
        ReportPolicy policy) {
      this(target, by, at, finding, registered, hazardId, hazard, evidence, policy, Listed.ALL);
    }
  }

  /** 不属实. */
  record RefuteReport(String target, Actor by, Instant at, String reason, ReportPolicy policy)
      implements ReportCommand {}

  /** 答复. */
  record ReplyToReport(String target, Actor by, Instant at, String reply)
      implements ReportCommand {}

  /** 开启联系方式: the reward officer needs to reach the reporter. */
  record OpenContact(String target, Actor by, Instant at, String reason) implements ReportCommand {}

  /**
   * 删除信息 (个人信息保护法 art. 47).
   *
   * @param byReporter whether the reporter herself asks, by code and PIN
   */
  record EraseReporterData(String target, Actor by, Instant at, Erasure scope, boolean byReporter)
      implements ReportCommand {}

  /** 逾期: a deadline has passed. */
  record MissDeadline(String target, Actor by, Instant at, Limit deadline, Instant dueAt)
      implements ReportCommand {}
}
