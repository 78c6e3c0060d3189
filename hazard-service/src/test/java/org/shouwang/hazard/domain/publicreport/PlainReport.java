package org.shouwang.hazard.domain.publicreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.planted.Model;
import org.shouwang.hazard.domain.publicreport.PublicReport.Due;
import org.shouwang.hazard.domain.publicreport.ReportCommand.*;

/** A report of the public as a page of paper would have it. Shares no code with its rules. */
final class PlainReport implements Model<PublicReport, ReportCommand> {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  String state = "UNKNOWN";

  /** What is due, and when; null where nothing is. */
  @Nullable Limit limit;

  @Nullable Instant due;
  @Nullable Instant dueBefore;
  private boolean missed;
  private boolean extended;
  private boolean contactLeft;
  private boolean contactErased;
  private boolean textErased;
  private int notes;
  private int photos;
  private int openings;
  private @Nullable String district;
  private @Nullable String hazard;
  private final Set<String> verifiers = new HashSet<>();
  private Instant since = Instant.MIN;

  @Override
  public boolean accepts(ReportCommand command) {
    if (command instanceof ReceiveReport) {
      return at("UNKNOWN");
    }
    if (at("UNKNOWN")) {
      return false;
    }
    boolean inOrder = !command.at().isBefore(since);
    return switch (command) {
      case ReceiveReport c -> false; // answered above
      case SupplementReport c -> !textErased && notes < 20;
      case AddPhoto c -> !textErased && photos < 3;
      case AcceptReport c ->
          inOrder && at("RECEIVED") && (c.finding().enterprise() == null || c.registered());
      case DeclineReport c -> inOrder && at("RECEIVED");
      case ForwardReport c -> inOrder && (at("RECEIVED") || at("ACCEPTED") || at("VERIFYING"));
      case BeginVerification c -> inOrder && at("ACCEPTED");
      case ExtendVerification c -> inOrder && at("VERIFYING") && !extended && c.at().isBefore(due);
      case SubstantiateReport c ->
          inOrder
              && at("VERIFYING")
              && c.finding().enterprise() != null
              && c.registered()
              && (c.hazardId() == null
                  || c.evidence().isEmpty() && stands(c.hazard(), c.finding().enterprise()));
      case RefuteReport c -> inOrder && at("VERIFYING");
      case ReplyToReport c ->
          inOrder
              && (at("NOT_ACCEPTED")
                  || at("FORWARDED")
                  || at("SUBSTANTIATED")
                  || at("UNSUBSTANTIATED"));
      case OpenContact c -> contactLeft && !contactErased;
      case EraseReporterData c ->
          c.scope() == Erasure.CONTACT
              ? contactLeft && !contactErased
              : !textErased && at("REPLIED");
      case MissDeadline c ->
          limit == c.deadline() && c.dueAt().equals(due) && !missed && !c.at().isBefore(due);
    };
  }

  private boolean stands(@Nullable Hazard known, String enterprise) {
    return known instanceof Hazard.Known there
        && there.enterprise().equals(enterprise)
        && there.report().owner().district().equals(district)
        && !Set.of("DISMISSED", "DUPLICATE").contains(there.status().name());
  }

  @Override
  public void apply(ReportCommand command) {
    Instant at = command.at();
    switch (command) {
      case ReceiveReport c -> {
        district = c.district();
        contactLeft = c.contactSealed();
        goes("RECEIVED", at, Limit.ACCEPTANCE, days(at, 5));
      }
      case SupplementReport c -> notes++;
      case AddPhoto c -> photos++;
      case AcceptReport c -> goes("ACCEPTED", at, Limit.VERIFICATION, days(at, 60));
      case DeclineReport c -> goes("NOT_ACCEPTED", at, Limit.REPLY, days(at, 10));
      case ForwardReport c -> goes("FORWARDED", at, Limit.REPLY, days(at, 10));
      case BeginVerification c -> {
        state = "VERIFYING";
        since = at;
        verifiers.add(c.by().personOrId());
      }
      case ExtendVerification c -> {
        extended = true;
        goes("VERIFYING", at, Limit.VERIFICATION, days(due.minusSeconds(1), 30));
      }
      case SubstantiateReport c -> {
        hazard = c.hazardId();
        goes("SUBSTANTIATED", at, Limit.REPLY, days(at, 10));
        verifiers.add(c.by().personOrId());
      }
      case RefuteReport c -> {
        goes("UNSUBSTANTIATED", at, Limit.REPLY, days(at, 10));
        verifiers.add(c.by().personOrId());
      }
      case ReplyToReport c -> goes("REPLIED", at, null, null);
      case OpenContact c -> openings++;
      case EraseReporterData c -> {
        contactErased = true;
        textErased |= c.scope() == Erasure.EVERYTHING;
      }
      case MissDeadline c -> missed = true;
    }
  }

  private void goes(String next, Instant at, @Nullable Limit nextLimit, @Nullable Instant nextDue) {
    state = next;
    since = at;
    dueBefore = due;
    limit = nextLimit;
    due = nextDue;
    missed = false;
  }

  @Override
  public boolean agrees(PublicReport report) {
    if (!(report instanceof PublicReport.Known known)) {
      return at("UNKNOWN");
    }
    Contact contact = !contactLeft ? Contact.NONE : contactErased ? Contact.ERASED : Contact.SEALED;
    return at(known.status().name())
        && Objects.equals(known.deadline(), due == null ? null : new Due(limit, due, missed))
        && known.extended() == extended
        && known.vault().contact() == contact
        && known.vault().textErased() == textErased
        && known.vault().supplements().size() == notes
        && known.vault().photos().size() == photos
        && known.verifiers().equals(verifiers)
        && (hazard == null || hazard.equals(known.hazardId()))
        && known.since().equals(since);
  }

  @Override
  public Map<String, @Nullable Object> known() {
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put("row:status", state);
    known.put("row:district", district);
    known.put("row:due.deadline", limit == null ? null : limit.name());
    known.put("row:due.at", due);
    known.put("row:due.missed", limit == null ? null : missed);
    known.put("row:reporter.contact", !contactLeft ? "NONE" : contactErased ? "ERASED" : "SEALED");
    known.put("row:reporter.supplements", notes);
    known.put("row:reporter.contactOpenings", openings);
    if (hazard != null) {
      known.put("row:hazardId", hazard);
    }
    if (limit != null && !missed) {
      known.put("timer:" + limit.name().toLowerCase(Locale.ROOT), due);
    }
    return known;
  }

  private boolean at(String wanted) {
    return state.equals(wanted);
  }

  /** 24:00 of the day so many days later. */
  private static Instant days(Instant from, int days) {
    LocalDate day = from.atZone(SHANGHAI).toLocalDate().plusDays(days);
    return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
  }
}
