package org.shouwang.hazard.domain;

import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a hazard. */
public sealed interface HazardCommand extends Command {

  /**
   * 上报: reports a hazard.
   *
   * @param listed whether what it names is in the catalogues of its day
   * @param evidence photos and documents of it, if there are any (整改前)
   * @param recurrenceOf the closed hazard that it is known to be the return of (复发)
   */
  record ReportHazard(
      String target,
      Actor by,
      Instant at,
      Report report,
      Listed listed,
      @Nullable Offer evidence,
      @Nullable String recurrenceOf)
      implements HazardCommand {

    /** Of something that is not known to have been there before. */
    public ReportHazard(
        String target,
        Actor by,
        Instant at,
        Report report,
        Listed listed,
        @Nullable Offer evidence) {
      this(target, by, at, report, listed, evidence, null);
    }

    /** Of something that names nothing which its day's catalogues do not have, without evidence. */
    public ReportHazard(String target, Actor by, Instant at, Report report) {
      this(target, by, at, report, Listed.ALL, null);
    }

    /** Without evidence. */
    public ReportHazard(String target, Actor by, Instant at, Report report, Listed listed) {
      this(target, by, at, report, listed, null);
    }
  }

  /**
   * 附证据: a step that photos or documents show. What a report and a rectification are shown by they
   * say themselves, for the rules ask about it; of every other step it only has to be there.
   *
   * @param step one that {@link EvidenceStep#of} knows
   */
  record WithEvidence(HazardCommand step, Offer evidence) implements HazardCommand {
    public WithEvidence {
      if (step instanceof WithEvidence || EvidenceStep.of(step).isEmpty()) {
        throw new IllegalArgumentException("nothing is shown with " + step);
      }
    }

    @Override
    public String target() {
      return step.target();
    }

    @Override
    public Actor by() {
      return step.by();
    }

    @Override
    public Instant at() {
      return step.at();
    }
  }

  /**
   * Whether the catalogues (目录) that are in force on a day have what a report names.
   *
   * @param category its category
   * @param accidentClass the class of accident, true where it names none
   * @param criterion the criterion of major hazards, true where it names none
   */
  record Listed(boolean category, boolean accidentClass, boolean criterion) {
    /** All of it. */
    public static final Listed ALL = new Listed(true, true, true);

    /** What they do not have. */
    List<CataloguedField> missing() {
      List<CataloguedField> missing = new ArrayList<>();
      if (!category) {
        missing.add(CataloguedField.CATEGORY);
      }
      if (!accidentClass) {
        missing.add(CataloguedField.ACCIDENT_CLASS);
      }
      if (!criterion) {
        missing.add(CataloguedField.CRITERION);
      }
      return missing;
    }

    /**
     * Demands all of it.
     *
     * @throws org.shouwang.kit.domain.Rejected something is not in them
     */
    public void demand() {
      require(category, HazardRejection.CATEGORY_UNKNOWN);
      require(accidentClass, HazardRejection.ACCIDENT_CLASS_UNKNOWN);
      require(criterion, HazardRejection.CRITERION_UNKNOWN);
    }
  }

  /**
   * 核实: confirms that it is one, and grades it.
   *
   * @param criterion the clause of the major-hazard criteria, needed for {@link Grade#MAJOR}
   * @param listed whether that clause is in the catalogue of its day
   */
  record ConfirmHazard(
      String target,
      Actor by,
      Instant at,
      Grade grade,
      @Nullable Criterion criterion,
      boolean listed)
      implements HazardCommand {

    /** By a clause that the catalogue has. */
    public ConfirmHazard(
        String target, Actor by, Instant at, Grade grade, @Nullable Criterion criterion) {
      this(target, by, at, grade, criterion, true);
    }
  }

  /** 驳回: it is none (不属实). */
  record DismissHazard(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 下达整改: says how and until when it is to be rectified.
   *
   * @param assigneeId the person in charge, if named
   * @param dueOn the last day, Asia/Shanghai; the policy's where none is named
   * @param policy the policy version in force
   */
  record AssignRectification(
      String target,
      Actor by,
      Instant at,
      @Nullable String assigneeId,
      Measure measure,
      @Nullable LocalDate dueOn,
      @Nullable String instruction,
      DeadlinePolicy policy)
      implements HazardCommand {}

  /**
   * 指定整改责任人: somebody else is in charge from now on, by the same deadline; the one before has left,
   * or the hazard came to another enterprise, of which nobody was named.
   *
   * @param assigneeId the person
   */
  record NamePersonInCharge(String target, Actor by, Instant at, String assigneeId)
      implements HazardCommand {}

  /**
   * 提交整改: the enterprise says what it did, and shows it.
   *
   * @param evidence photos and documents (整改后), as many as the policy asks for
   */
  record SubmitRectification(String target, Actor by, Instant at, String measures, Offer evidence)
      implements HazardCommand {}

  /**
   * 验收: somebody independent accepts the rectification, and the hazard is signed off (销号); a major
   * one once both an expert and an officer have.
   *
   * @param policy the policy version in force
   */
  record AcceptRectification(
      String target, Actor by, Instant at, @Nullable String remark, LifecyclePolicy policy)
      implements HazardCommand {}

  /** 验收退回: the rectification does not suffice; the due day stays. */
  record RejectRectification(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /** 申诉: whoever reported it does not agree that it is none; once. */
  record AppealDismissal(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 恢复: the appeal succeeds, and the hazard waits for confirmation again.
   *
   * @param timings by which what was due meanwhile is told
   */
  record ReinstateHazard(String target, Actor by, Instant at, String reason, Timings timings)
      implements HazardCommand {}

  /** 维持驳回: the appeal fails. */
  record UpholdDismissal(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 判重: it was reported already.
   *
   * @param originalId the hazard as it was reported first
   * @param original how that one stands
   */
  record MarkDuplicate(String target, Actor by, Instant at, String originalId, Hazard original)
      implements HazardCommand {}

  /**
   * 撤销判重: it is no duplicate after all.
   *
   * @param timings by which what was due meanwhile is told
   */
  record RevokeDuplicate(String target, Actor by, Instant at, String reason, Timings timings)
      implements HazardCommand {}

  /**
   * 判复发: it was closed before and has come back.
   *
   * @param earlierId the closed hazard
   * @param earlier how that one stands
   */
  record MarkRecurrence(String target, Actor by, Instant at, String earlierId, Hazard earlier)
      implements HazardCommand {}

  /**
   * 标记重复隐患: it is one of many of its kind at its enterprise. Nothing comes of it where it is no
   * confirmed hazard any more, or as many were told before.
   *
   * @param at when that was made out
   * @param found the others
   * @param months the period that was looked at, in calendar months
   * @param policyVersion the policy version that asks for it
   */
  record FlagRepetition(
      String target,
      Actor by,
      Instant at,
      Repetitions.Found found,
      int months,
      String policyVersion)
      implements HazardCommand {}

  /**
   * 更正: what was reported contains an error. Nothing is deleted.
   *
   * @param listed whether what the correction names is in the catalogues of its day
   */
  record CorrectHazard(
      String target, Actor by, Instant at, Correction correction, Listed listed, String reason)
      implements HazardCommand {}

  /**
   * 调级: grades it anew. To lower the grade takes an expert and an officer: the first of both
   * proposes, the second decides.
   *
   * @param criterion the clause of the major-hazard criteria, needed for {@link Grade#MAJOR}
   * @param listed whether that clause is in the catalogue of its day
   */
  record RegradeHazard(
      String target,
      Actor by,
      Instant at,
      Grade grade,
      @Nullable Criterion criterion,
      boolean listed,
      String reason)
      implements HazardCommand {

    /** By a clause that the catalogue has. */
    public RegradeHazard(
        String target,
        Actor by,
        Instant at,
        Grade grade,
        @Nullable Criterion criterion,
        String reason) {
      this(target, by, at, grade, criterion, true, reason);
    }
  }

  /** 开整改处方: an expert advises how to rectify it. */
  record PrescribeRectification(
      String target, Actor by, Instant at, String diagnosis, String prescription)
      implements HazardCommand {}

  /** 临时防范: the enterprise has made it safe for the time being. */
  record ApplyInterimControls(String target, Actor by, Instant at, String measures)
      implements HazardCommand {}

  /** 停产停业: an officer orders it, or the enterprise stops by itself. */
  record SuspendOperation(String target, Actor by, Instant at, StopExtent extent, String reason)
      implements HazardCommand {}

  /**
   * 复产申请: the enterprise asks to go on.
   *
   * @param policy the policy version in force
   */
  record RequestResumption(
      String target, Actor by, Instant at, @Nullable String remark, LifecyclePolicy policy)
      implements HazardCommand {}

  /** 复产: an officer lets it go on, after acceptance. */
  record ResumeOperation(String target, Actor by, Instant at, @Nullable String remark)
      implements HazardCommand {}

  /** 报治理方案: the principal says how a major hazard will be treated. */
  record SubmitGovernancePlan(String target, Actor by, Instant at, GovernancePlan plan)
      implements HazardCommand {}

  /** 批准治理方案. */
  record ApproveGovernancePlan(String target, Actor by, Instant at, @Nullable String remark)
      implements HazardCommand {}

  /** 退回治理方案. */
  record ReturnGovernancePlan(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /** 挂牌督办. */
  record ListForSupervision(
      String target, Actor by, Instant at, SupervisionLevel level, String reason)
      implements HazardCommand {}

  /**
   * 公布挂牌: everybody can read that it is listed.
   *
   * @param notice by which notice, and where it stands
   */
  record PublishListing(String target, Actor by, Instant at, String notice)
      implements HazardCommand {}

  /**
   * 公布摘牌.
   *
   * @param notice by which notice, and where it stands
   */
  record PublishDelisting(String target, Actor by, Instant at, String notice)
      implements HazardCommand {}

  /** 摘牌, after acceptance. */
  record DelistHazard(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 申请延期: the principal asks for another deadline, before the one that there is.
   *
   * @param dueOn the wanted last day, Asia/Shanghai
   * @param policy the policy version in force
   * @param timing the same of the timers' policy, which says how early it is to be asked for
   */
  record RequestExtension(
      String target,
      Actor by,
      Instant at,
      LocalDate dueOn,
      String reason,
      LifecyclePolicy policy,
      Timing timing)
      implements HazardCommand {}

  /** 准予延期. */
  record GrantExtension(String target, Actor by, Instant at, @Nullable String remark)
      implements HazardCommand {}

  /** 不准延期. */
  record RefuseExtension(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 拟转办: it is another enterprise's hazard.
   *
   * @param toEnterprise whose
   * @param registered whether there is such an enterprise in the district
   */
  record ProposeTransfer(
      String target, Actor by, Instant at, String toEnterprise, boolean registered, String reason)
      implements HazardCommand {}

  /** 接收转办. */
  record AcceptTransfer(String target, Actor by, Instant at) implements HazardCommand {}

  /** 拒收转办. */
  record DeclineTransfer(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 指定转办: an officer decides whose it is.
   *
   * @param dueOn another last day, Asia/Shanghai; null leaves the deadline as it is
   * @param timings every version: until when whoever is asked may answer
   */
  record ImposeTransfer(
      String target,
      Actor by,
      Instant at,
      String reason,
      @Nullable LocalDate dueOn,
      Timings timings)
      implements HazardCommand {}

  /**
   * 维持责任: an officer decides that it stays whose it is.
   *
   * @param timings every version: until when whoever is asked may answer
   */
  record UpholdResponsibility(String target, Actor by, Instant at, String reason, Timings timings)
      implements HazardCommand {}

  /** 移送: it is another department's remit. */
  record TransferOut(String target, Actor by, Instant at, String department, String reason)
      implements HazardCommand {}

  /** 灭失: an officer attests that it is gone with its place or its enterprise. */
  record ExtinguishHazard(String target, Actor by, Instant at, String attestation)
      implements HazardCommand {}

  /** 回头看终止: an officer attests that nothing is left to look back at; it stays closed. */
  record EndLookBack(String target, Actor by, Instant at, String attestation)
      implements HazardCommand {}

  /**
   * 督办责任移交镇街: the enterprise left its cooperative, which leaves the hazard where it is and hands
   * the duty to see to it to the township. Of a hazard that is over, or was handed over before,
   * nothing comes.
   *
   * @param at when it left; where the hazard has gone on since, the duty passes after its last step
   * @param enterprise who left; nothing comes of a hazard that is another one's by now
   * @param township where the enterprise lies, if known
   */
  record HandToTownship(
      String target,
      Actor by,
      Instant at,
      String enterprise,
      @Nullable String township,
      Departure cause)
      implements HazardCommand {}

  /**
   * 回头看巩固: it is still rectified.
   *
   * @param reviewerId who looked, where a policy says so for her; null for who asks
   */
  record PassLookBack(
      String target, Actor by, Instant at, @Nullable String remark, @Nullable String reviewerId)
      implements HazardCommand {
    public PassLookBack(String target, Actor by, Instant at, @Nullable String remark) {
      this(target, by, at, remark, null);
    }
  }

  /**
   * 回头看反弹: it is back; soon enough after its closure that reopens it, later it is a new hazard.
   *
   * @param policy the policy version in force
   * @param reviewerId who looked, where a policy says so for her; null for who asks
   */
  record FailLookBack(
      String target,
      Actor by,
      Instant at,
      String reason,
      LifecyclePolicy policy,
      @Nullable String reviewerId)
      implements HazardCommand {
    public FailLookBack(
        String target, Actor by, Instant at, String reason, LifecyclePolicy policy) {
      this(target, by, at, reason, policy, null);
    }
  }

  /**
   * 提醒临期: its deadline comes near.
   *
   * @param timings every version: one that was in force since the assignment says how early
   */
  record RemindOfDeadline(String target, Actor by, Instant at, Timings timings)
      implements HazardCommand, OfTheClock {}

  /**
   * 判逾期: its deadline is over.
   *
   * @param policy the policy version in force
   */
  record MarkOverdue(String target, Actor by, Instant at, TimerPolicy policy)
      implements HazardCommand, OfTheClock {}

  /**
   * 升级: the next level is told.
   *
   * @param policy the policy version in force
   */
  record EscalateHazard(String target, Actor by, Instant at, TimerPolicy policy)
      implements HazardCommand, OfTheClock {}

  /**
   * 移交执法: all levels were told, and it is still not rectified.
   *
   * @param policy the policy version in force
   */
  record ReferToEnforcement(String target, Actor by, Instant at, TimerPolicy policy)
      implements HazardCommand, OfTheClock {}

  /** 提醒回头看: nobody has looked back yet. */
  record RemindOfLookBack(String target, Actor by, Instant at)
      implements HazardCommand, OfTheClock {}

  /**
   * 判核实逾期: nobody has confirmed or dismissed it yet.
   *
   * @param timings every version: that counts which was in force when it began to wait
   */
  record MarkConfirmationOverdue(String target, Actor by, Instant at, Timings timings)
      implements HazardCommand, OfTheClock {}

  /**
   * 判转办未答: the receiving enterprise has not answered.
   *
   * @param timings every version: that counts which was in force when it began to wait
   */
  record MarkTransferUnanswered(String target, Actor by, Instant at, Timings timings)
      implements HazardCommand, OfTheClock {}

  /**
   * 判延期未决: nobody has decided on the request for an extension.
   *
   * @param timings every version: that counts which was in force when it began to wait
   */
  record MarkExtensionUndecided(String target, Actor by, Instant at, Timings timings)
      implements HazardCommand, OfTheClock {}

  /**
   * 判挂牌未公布: nobody has made the listing public.
   *
   * @param timings every version: that counts which was in force when it began to wait
   */
  record MarkListingUnpublished(String target, Actor by, Instant at, Timings timings)
      implements HazardCommand, OfTheClock {}

  /** 判复查逾期: nobody has reviewed on site whether the operation may go on. */
  record MarkReviewOverdue(String target, Actor by, Instant at)
      implements HazardCommand, OfTheClock {}
}
