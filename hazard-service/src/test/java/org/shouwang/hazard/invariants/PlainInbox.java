package org.shouwang.hazard.invariants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EscalationLevel;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.hazard.domain.publicreport.ReportEvent.*;
import org.shouwang.hazard.domain.reward.RewardEvent.*;
import org.shouwang.hazard.invariants.Run.Sent;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.projection.MemoryView;

/**
 * Who is told of what, once more and plainly: a sentence per event. Counts notices by address, kind
 * and hazard or report.
 */
final class PlainInbox {
  private final Map<String, Integer> notices = new TreeMap<>();
  private final Map<String, Past> pasts = new HashMap<>();

  /** What was said of one of them before. */
  private static final class Past {
    @Nullable String reporter;
    @Nullable String appellant;
    @Nullable String report;
    @Nullable String overseer;
    @Nullable String foundAt;
    boolean major;
  }

  <C, E extends DomainEvent> void told(Sent<C, E> sent) {
    Past past = pasts.computeIfAbsent(sent.aggregate(), id -> new Past());
    Object enterprise = sent.known().get("row:enterprise");
    Inbox at =
        new Inbox(
            sent.aggregate(),
            String.valueOf(enterprise),
            sent.by().district(),
            sent.by().of(HazardFacts.report().owner().cooperative()),
            past);
    for (E event : sent.decided()) {
      if (event instanceof HazardEvent) {
        hazard(at, event, past);
      } else {
        report(at, event, past);
      }
    }
  }

  private static void hazard(Inbox at, DomainEvent event, Past past) {
    String principal = at.firm("PRINCIPAL");
    String manager = at.firm("SAFETY_MANAGER");
    String township = at.bureau("TOWNSHIP_OFFICER");
    String officers = at.bureau("OFFICER");
    switch (event) {
      case HazardReported e -> {
        past.reporter = e.report().reporterId();
        past.foundAt = at.enterprise;
        at.tell("REPORTED", at.overseer());
      }
      case HazardConfirmed e -> {
        past.major = e.grade() == Grade.MAJOR;
        at.tell("CONFIRMED", manager, at.overseer());
      }
      case HazardDismissed e -> at.tell("DISMISSED", at.person(past.reporter));
      case DismissalAppealed e -> {
        past.appellant = e.appellantId();
        at.tell("APPEALED", at.experts(), township, officers);
      }
      case HazardReinstated e -> at.tell("REINSTATED", at.person(past.appellant), at.overseer());
      case DismissalUpheld e -> at.tell("DISMISSAL_UPHELD", at.person(past.appellant));
      case HazardMarkedDuplicate e ->
          at.tell("MARKED_DUPLICATE", manager, at.person(past.reporter));
      case DuplicateRevoked e -> at.tell("DUPLICATE_REVOKED", manager, at.overseer());
      case RecurrenceIdentified e -> at.tell("RECURRED", principal, manager);
      case NotInCatalogue e -> at.tell("UNPLACED", officers);
      case RepetitionFlagged e -> at.tell("REPEATED", principal, at.overseer());
      case RegradeProposed e ->
          at.tell(
              "REGRADE_PROPOSED",
              e.authority() == Authority.OFFICER ? at.experts() : at.bureau("OFFICER"));
      case HazardRegraded e -> {
        past.major = e.grade() == Grade.MAJOR;
        at.tell("REGRADED", principal, manager, at.overseer());
      }
      case RectificationPrescribed e -> at.tell("PRESCRIBED", manager);
      case InterimControlsApplied e -> at.tell("CONTROLLED", at.firm("EMPLOYEE"), at.overseer());
      case OperationSuspended e ->
          at.tell("SUSPENDED", principal, at.firm("EMPLOYEE"), at.overseer(), township, officers);
      case ResumptionRequested e -> at.tell("RESUMPTION_REQUESTED", township, officers);
      case OperationResumed e -> at.tell("RESUMED", principal, at.firm("EMPLOYEE"), at.overseer());
      case GovernancePlanSubmitted e -> at.tell("PLAN_SUBMITTED", township, officers);
      case GovernancePlanApproved e -> at.tell("PLAN_APPROVED", principal, manager);
      case GovernancePlanReturned e -> at.tell("PLAN_RETURNED", principal, manager);
      case HazardListedForSupervision e ->
          at.tell("LISTED", principal, manager, at.overseer(), township, officers);
      case HazardDelisted e ->
          at.tell("DELISTED", principal, manager, at.overseer(), township, officers);
      case RectificationAssigned e -> at.tell("ASSIGNED", manager, at.person(e.assigneeId()));
      case HazardRectified e ->
          at.tell(
              "RECTIFIED",
              at.overseer(),
              past.major ? at.experts() : "",
              past.major ? officers : "");
      case RectificationRejected e -> at.tell("SENT_BACK", manager);
      case HazardClosed e -> at.tell("CLOSED", manager, at.person(past.reporter));
      case ExtensionRequested e ->
          at.tell("EXTENSION_REQUESTED", at.overseer(), past.major ? officers : "");
      case ExtensionGranted e -> at.tell("EXTENSION_GRANTED", principal, manager);
      case ExtensionRefused e -> at.tell("EXTENSION_REFUSED", principal, manager);
      case TransferProposed e -> at.tell("TRANSFER_PROPOSED", "PRINCIPAL:" + e.toEnterpriseId());
      case TransferAccepted e ->
          at.tell("TRANSFER_ACCEPTED", "PRINCIPAL:" + e.fromEnterpriseId(), manager, at.overseer());
      case TransferDeclined e ->
          at.tell("TRANSFER_DECLINED", "PRINCIPAL:" + e.fromEnterpriseId(), township, officers);
      case TransferImposed e ->
          at.tell(
              "TRANSFER_IMPOSED",
              "PRINCIPAL:" + e.fromEnterpriseId(),
              principal,
              manager,
              at.overseer());
      case PersonInChargeNamed e -> at.tell("IN_CHARGE", manager, at.person(e.assigneeId()));
      case ResponsibilityUpheld e ->
          at.tell(
              "RESPONSIBILITY_UPHELD",
              "PRINCIPAL:" + e.proposedEnterpriseId(),
              principal,
              manager,
              at.overseer());
      case HazardTransferredOut e -> at.tell("TRANSFERRED_OUT", principal, manager, at.overseer());
      case HazardExtinguished e -> at.tell("EXTINGUISHED", at.overseer());
      case DutyHandedToTownship e -> {
        at.tell("DUTY_HANDED", principal, at.union(), e.township() == null ? officers : township);
        past.overseer = e.township() == null ? officers : township;
      }
      case LookBackEnded e -> at.tell("LOOK_BACK_ENDED", at.overseer());
      case LookBackFailed e -> at.tell("LOOK_BACK_FAILED", manager);
      case HazardReopened e -> at.tell("REOPENED", principal, manager, at.overseer());
      case HazardDueSoon e -> at.tell("DUE_SOON", manager, at.person(e.assigneeId()));
      case HazardOverdue e -> at.tell("OVERDUE", manager, at.person(e.assigneeId()));
      case HazardEscalated e -> escalated(at, e.level());
      case EnforcementReferred e -> at.tell("ENFORCEMENT_REFERRED", principal, officers);
      case ConfirmationOverdue e -> at.tell("CONFIRMATION_OVERDUE", at.overseer(), officers);
      case TransferUnanswered e ->
          at.tell("TRANSFER_UNANSWERED", "PRINCIPAL:" + e.toEnterpriseId(), officers);
      case ExtensionUndecided e -> at.tell("EXTENSION_UNDECIDED", at.overseer(), officers);
      case ListingUnpublished e -> at.tell("LISTING_UNPUBLISHED", officers);
      case SupervisionEnded e -> at.tell("SUPERVISION_ENDED", principal, township, officers);
      case SuspensionEnded e -> at.tell("SUSPENSION_ENDED", principal, township, officers);
      case ResumptionReviewOverdue e -> at.tell("REVIEW_OVERDUE", officers);
      case LookBackDue e -> {
        boolean takenOver = !at.enterprise.equals(past.foundAt);
        at.tell(
            "LOOK_BACK_DUE", at.overseer(), takenOver ? township : "", takenOver ? officers : "");
      }
      case MajorHazardNotified e ->
          at.tell("MAJOR_HAZARD", principal, at.firm("EMPLOYEE"), township, officers);
      default -> {} // 更正、回头看安排与巩固、证据: nothing is to be done
    }
  }

  private static void report(Inbox at, DomainEvent event, Past past) {
    String officers = at.bureau("OFFICER");
    String payers = at.bureau("REWARD_OFFICER");
    switch (event) {
      case ReportReceived e -> at.tell("REPORT_RECEIVED", officers);
      case ReportSupplemented e -> at.tell("REPORT_SUPPLEMENTED", officers);
      case ReportPhotoAdded e -> at.tell("REPORT_SUPPLEMENTED", officers);
      case ReportAccepted e -> at.tell("REPORT_ACCEPTED", officers);
      case ReportDeclined e -> at.tell("REPORT_TO_REPLY", officers);
      case ReportForwarded e -> at.tell("REPORT_TO_REPLY", officers);
      case ReportUnsubstantiated e -> at.tell("REPORT_TO_REPLY", officers);
      case ReportSubstantiated e -> at.tell("REPORT_SUBSTANTIATED", officers, payers);
      case DeadlineMissed e -> at.tell("REPORT_LATE", officers, at.bureau("BUREAU_LEADER"));
      case RewardAssessed e -> {
        past.report = e.reportId();
        at.tell("REWARD_ASSESSED", payers, at.bureau("BUREAU_LEADER"));
      }
      case RewardApproved e -> at.tell("REWARD_APPROVED", payers);
      case RewardClaimed e -> at.tell("REWARD_CLAIMED", payers);
      case RewardLapsed e -> at.tell("REWARD_LAPSED", payers);
      default -> {} // what only the reporter reads, or only she has done
    }
  }

  private static void escalated(Inbox at, EscalationLevel level) {
    switch (level) {
      case L1 -> at.tell("ESCALATED_L1", at.firm("PRINCIPAL"), at.overseer());
      case L2 -> at.tell("ESCALATED_L2", at.bureau("TOWNSHIP_OFFICER"));
      case L3 -> at.tell("ESCALATED_L3", at.bureau("OFFICER"));
    }
  }

  /** Whom one command may concern. */
  private final class Inbox {
    private final String subject;
    private final String enterprise;
    private final String district;
    private final String cooperative;
    private final Past past;

    Inbox(String subject, String enterprise, String district, String cooperative, Past past) {
      this.subject = subject;
      this.enterprise = enterprise;
      this.district = district;
      this.cooperative = cooperative;
      this.past = past;
    }

    String firm(String role) {
      return role + ":" + enterprise;
    }

    String bureau(String role) {
      return role + ":" + district;
    }

    String union() {
      return "COOP_SAFETY_OFFICER:" + cooperative;
    }

    String experts() {
      return "EXPERT:" + cooperative;
    }

    String overseer() {
      return past.overseer == null ? union() : past.overseer;
    }

    String person(@Nullable String id) {
      return id == null ? "" : "PERSON:" + id;
    }

    void tell(String kind, String... to) {
      String about = past.report == null ? subject : past.report;
      Stream.of(to)
          .distinct()
          .filter(address -> !address.isEmpty())
          .forEach(address -> notices.merge(address + " " + kind + " " + about, 1, Integer::sum));
    }
  }

  /** What the view has otherwise. */
  @Nullable String differs(MemoryView<?> view) {
    Map<String, Integer> shown = new HashMap<>();
    for (Document mailbox : view.documents().values()) {
      String key = mailbox.getString("shardOf");
      if (!key.contains("/")) {
        continue; // what is remembered of a hazard
      }
      String address = key.substring(0, key.indexOf('/'));
      for (Object one : (List<?>) mailbox.get("notices")) {
        Document notice = (Document) one;
        shown.merge(
            address + " " + notice.getString("kind") + " " + notice.getString("subject"),
            1,
            Integer::sum);
      }
    }
    for (String notice : notices.keySet()) {
      if (!Objects.equals(shown.get(notice), notices.get(notice))) {
        return "I4: the inbox has " + notice + " so often: " + shown.get(notice);
      }
    }
    return shown.size() == notices.size() ? null : "I4: the inbox tells too much";
  }
}
