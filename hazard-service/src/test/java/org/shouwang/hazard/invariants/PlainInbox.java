package org.shouwang.hazard.invariants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EscalationLevel;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.hazard.invariants.Run.Sent;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.projection.MemoryView;

/**
 * Who is told of what, once more and plainly: a sentence per event. Counts notices by address, kind
 * and hazard.
 */
final class PlainInbox {
  private final Map<String, Integer> notices = new TreeMap<>();

  <C, E extends DomainEvent> void told(Sent<C, E> sent) {
    Object enterprise = sent.known().get("row:enterprise");
    Inbox at =
        new Inbox(
            sent.aggregate(),
            String.valueOf(enterprise),
            sent.by().district(),
            sent.by().of(HazardFacts.report().owner().cooperative()));
    for (E event : sent.decided()) {
      switch (event) {
        case RectificationAssigned e -> at.tell("ASSIGNED", at.firm("SAFETY_MANAGER"));
        case RectificationRejected e -> at.tell("SENT_BACK", at.firm("SAFETY_MANAGER"));
        case ExtensionGranted e ->
            at.tell("EXTENSION_GRANTED", at.firm("PRINCIPAL"), at.firm("SAFETY_MANAGER"));
        case ExtensionRefused e ->
            at.tell("EXTENSION_REFUSED", at.firm("PRINCIPAL"), at.firm("SAFETY_MANAGER"));
        case TransferProposed e -> at.tell("TRANSFER_PROPOSED", "PRINCIPAL:" + e.toEnterpriseId());
        case HazardDueSoon e -> at.tell("DUE_SOON", at.firm("SAFETY_MANAGER"));
        case HazardOverdue e -> at.tell("OVERDUE", at.firm("SAFETY_MANAGER"));
        case HazardEscalated e -> escalated(at, e.level());
        case EnforcementReferred e ->
            at.tell("ENFORCEMENT_REFERRED", at.firm("PRINCIPAL"), at.bureau("OFFICER"));
        case ConfirmationOverdue e -> at.tell("CONFIRMATION_OVERDUE", at.union());
        case TransferUnanswered e ->
            at.tell("TRANSFER_UNANSWERED", "PRINCIPAL:" + e.toEnterpriseId(), at.bureau("OFFICER"));
        case ExtensionUndecided e ->
            at.tell("EXTENSION_UNDECIDED", at.union(), at.bureau("OFFICER"));
        case ListingUnpublished e -> at.tell("LISTING_UNPUBLISHED", at.bureau("OFFICER"));
        case SupervisionEnded e -> at.tell("SUPERVISION_ENDED", at.principalAndOfficials());
        case SuspensionEnded e -> at.tell("SUSPENSION_ENDED", at.principalAndOfficials());
        case ResumptionReviewOverdue e -> at.tell("REVIEW_OVERDUE", at.bureau("OFFICER"));
        case LookBackDue e -> at.tell("LOOK_BACK_DUE", at.union());
        case MajorHazardNotified e ->
            at.tell(
                "MAJOR_HAZARD",
                at.firm("PRINCIPAL"),
                at.firm("EMPLOYEE"),
                at.bureau("OFFICER"),
                at.bureau("TOWNSHIP_OFFICER"));
        default -> {}
      }
    }
  }

  private static void escalated(Inbox at, EscalationLevel level) {
    switch (level) {
      case L1 -> at.tell("ESCALATED_L1", at.firm("PRINCIPAL"), at.union());
      case L2 -> at.tell("ESCALATED_L2", at.bureau("TOWNSHIP_OFFICER"));
      case L3 -> at.tell("ESCALATED_L3", at.bureau("OFFICER"));
    }
  }

  /** Whom one command may concern. */
  private final class Inbox {
    private final String hazard;
    private final String enterprise;
    private final String district;
    private final String cooperative;

    Inbox(String hazard, String enterprise, String district, String cooperative) {
      this.hazard = hazard;
      this.enterprise = enterprise;
      this.district = district;
      this.cooperative = cooperative;
    }

    String firm(String role) {
      return role + ":" + enterprise;
    }

    String bureau(String role) {
      return role + ":" + district;
    }

    String[] principalAndOfficials() {
      return new String[] {firm("PRINCIPAL"), bureau("OFFICER"), bureau("TOWNSHIP_OFFICER")};
    }

    String union() {
      return "COOP_SAFETY_OFFICER:" + cooperative;
    }

    void tell(String kind, String... to) {
      for (String address : to) {
        notices.merge(address + " " + kind + " " + hazard, 1, Integer::sum);
      }
    }
  }

  /** What the view has otherwise. */
  @Nullable String differs(MemoryView<?> view) {
    Map<String, Integer> shown = new HashMap<>();
    for (Document mailbox : view.documents().values()) {
      String key = mailbox.getString("shardOf");
      String address = key.substring(0, key.indexOf('/'));
      for (Object one : (List<?>) mailbox.get("notices")) {
        Document notice = (Document) one;
        shown.merge(
            address + " " + notice.getString("kind") + " " + notice.getString("hazard"),
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
