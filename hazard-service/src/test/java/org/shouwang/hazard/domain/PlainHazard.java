package org.shouwang.hazard.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/**
 * The lifecycle once more, in the slow and obvious way: a bag of variables and one question per
 * command. Shares no code with the rules that it checks.
 */
final class PlainHazard {
  private static final Set<String> OPEN =
      Set.of("REPORTED", "CONFIRMED", "RECTIFYING", "RECTIFIED");
  private static final Set<Class<?>> JUDGED =
      Set.of(
          ConfirmHazard.class,
          DismissHazard.class,
          MarkDuplicate.class,
          RevokeDuplicate.class,
          MarkRecurrence.class,
          AssignRectification.class,
          AcceptRectification.class,
          RejectRectification.class,
          GrantExtension.class,
          RefuseExtension.class,
          PassLookBack.class,
          FailLookBack.class);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  String state = "UNREPORTED";
  boolean major;
  int cycle = 1;
  int stopped;
  boolean listed;
  @Nullable Instant due;
  @Nullable String responsible;
  boolean overdue;
  @Nullable Instant nextStep;
  @Nullable Instant reviewDue;
  @Nullable Instant lookBackAt;

  /** Steps taken: 1 to 3 are the levels, 4 is enforcement. */
  private int steps;

  private Instant waitingSince = Instant.MIN;
  private boolean waitedTooLong;
  private @Nullable Instant askedAt;
  private boolean unanswered;
  private final Set<String> everResponsible = new HashSet<>();
  private final Map<Authority, String> voices = new HashMap<>();
  private Instant since = Instant.MIN;
  private Instant reportedAt = Instant.MIN;
  private @Nullable String reporter;
  private boolean selfFound;
  private boolean appealUsed;
  private boolean appealPending;
  private @Nullable String dismisser;
  private @Nullable String appellant;
  private String before = "";
  private boolean recurrence;
  private @Nullable Actor loweredBy;
  private String plan = "none";
  private boolean immediate;
  private Instant assignedAt = Instant.MIN;
  private @Nullable Instant originalDue;
  private @Nullable Instant wanted;
  private @Nullable Instant rectifiedAt;
  private @Nullable String rectifier;
  private boolean resumptionAsked;
  private @Nullable String transferTo;
  private boolean transferDeclined;
  private boolean lookBackDue;
  boolean ofTheTownship;
  private final Map<String, String> pictures = new HashMap<>();
  private Instant closedAt = Instant.MIN;

  /** Whether a command is accepted as things stand. */
  boolean accepts(HazardCommand command) {
    Actor by = command.by();
    if (command instanceof ReportHazard) {
      return state.equals("UNREPORTED") && eachOnce(((ReportHazard) command).evidence());
    }
    if (command instanceof HandToTownship c) {
      return !Set.of("UNREPORTED", "TRANSFERRED_OUT", "EXTINGUISHED").contains(state)
          && (!at("CLOSED") || lookBackDue)
          && !ofTheTownship
          && c.enterprise().equals(responsible);
    }
    if (state.equals("UNREPORTED")
        || (by.authority() == Authority.SYSTEM ? !clocks(command) : command.at().isBefore(since))) {
      return false;
    }
    if (ofTheTownship && by.authority() == Authority.PEER && JUDGED.contains(command.getClass())) {
      return false;
    }
    return switch (command) {
      case ReportHazard c -> false;
      case ConfirmHazard c -> at("REPORTED") && outsider(by) && mayBe(c.grade(), by, c.criterion());
      case DismissHazard c -> at("REPORTED") && outsider(by);
      case AppealDismissal c ->
          at("DISMISSED")
              && !appealUsed
              && !appealPending
              && reporter(by)
              && eachOnce(c.evidence());
      case ReinstateHazard c -> decidesAppeal(by);
      case UpholdDismissal c -> decidesAppeal(by);
      case CorrectHazard c -> c.place() != null && reporter(by);
      case MarkDuplicate c ->
          open()
              && outsider(by)
              && like(c.target(), c.originalId(), c.original())
              && OPEN.contains(c.original().status().name())
              && !((Hazard.Known) c.original()).reportedAt().isAfter(reportedAt);
      case RevokeDuplicate c -> at("DUPLICATE") && outsider(by);
      case MarkRecurrence c ->
          open()
              && !recurrence
              && outsider(by)
              && like(c.target(), c.earlierId(), c.earlier())
              && c.earlier().status() == HazardStatus.CLOSED;
      case RegradeHazard c -> treated() && outsider(by) && regrades(c);
      case ApplyInterimControls c -> open() && own(by);
      case SuspendOperation c ->
          treated() && major && (officer(by) || own(by)) && extent(c.extent()) > stopped;
      case RequestResumption c ->
          (at("RECTIFIED") || at("CLOSED")) && stopped > 0 && !resumptionAsked && own(by);
      case ResumeOperation c -> at("CLOSED") && stopped > 0 && resumptionAsked && officer(by);
      case PrescribeRectification c ->
          unrectified() && by.authority() == Authority.EXPERT && eachOnce(c.evidence());
      case SubmitGovernancePlan c ->
          unrectified()
              && major
              && own(by)
              && plan.equals("none")
              && c.plan().inPlace().size() == 5;
      case ApproveGovernancePlan c -> unrectified() && plan.equals("submitted") && officer(by);
      case ReturnGovernancePlan c -> unrectified() && plan.equals("submitted") && officer(by);
      case ListForSupervision c -> treated() && major && officer(by) && !listed;
      case DelistHazard c -> at("CLOSED") && listed && officer(by);
      case AssignRectification c -> at("CONFIRMED"); // asked with days that the policy allows
      case SubmitRectification c ->
          at("RECTIFYING")
              && own(by)
              && (!major || plan.equals("approved"))
              && eachOnce(c.evidence())
              && shows(c.evidence());
      case AcceptRectification c -> accepts(c);
      case RejectRectification c -> judges(by);
      case RequestExtension c -> mayAskForMore(c);
      case GrantExtension c -> decidesExtension(by);
      case RefuseExtension c -> decidesExtension(by);
      case ProposeTransfer c ->
          transferable()
              && (transferTo == null || transferDeclined)
              && c.registered()
              && !c.toEnterprise().equals(responsible);
      case AcceptTransfer c -> answersTransfer(by);
      case DeclineTransfer c -> answersTransfer(by);
      case ImposeTransfer c ->
          transferable()
              && transferTo != null
              && officer(by)
              && (c.dueOn() == null || due != null && !c.dueOn().isBefore(day(c.at())));
      case TransferOut c -> open() && officer(by);
      case ExtinguishHazard c -> open() && officer(by);
      case HandToTownship c -> false; // answered above
      case RemindOfDeadline c ->
          byClock(by)
              && at("RECTIFYING")
              && c.at().isBefore(due)
              && !c.at().isBefore(dueSoon())
              && !c.at().isBefore(assignedAt);
      case MarkOverdue c -> byClock(by) && at("RECTIFYING") && c.at().equals(due) && !overdue;
      case EscalateHazard c ->
          byClock(by) && at("RECTIFYING") && overdue && steps < 3 && c.at().equals(nextStep);
      case ReferToEnforcement c ->
          byClock(by) && at("RECTIFYING") && steps == 3 && c.at().equals(nextStep);
      case RemindOfLookBack c ->
          byClock(by) && at("CLOSED") && lookBackDue && c.at().equals(lookBackAt);
      case MarkConfirmationOverdue c ->
          byClock(by)
              && at("REPORTED")
              && !waitedTooLong
              && !c.at().isBefore(twoWorkingDaysAfter(waitingSince));
      case MarkTransferUnanswered c ->
          byClock(by)
              && open()
              && transferTo != null
              && !transferDeclined
              && !unanswered
              && !c.at().isBefore(answerDue());
      case MarkReviewOverdue c ->
          byClock(by)
              && (at("RECTIFIED") || at("CLOSED"))
              && resumptionAsked
              && c.at().equals(reviewDue);
      case PassLookBack c -> at("CLOSED") && lookBackDue && outsider(by);
      case FailLookBack c -> at("CLOSED") && lookBackDue && outsider(by);
    };
  }

  /** What an accepted command changes. */
  void apply(HazardCommand command) {
    if (command instanceof HandToTownship) {
      since = command.at().isBefore(since) ? since : command.at();
    } else if (!clocks(command)) {
      since = command.at();
    }
    switch (command) {
      case ReportHazard c -> keep(c.evidence(), "before");
      case AppealDismissal c -> keep(c.evidence(), "before");
      case PrescribeRectification c -> keep(c.evidence(), "before");
      case SubmitRectification c -> keep(c.evidence(), "after in " + cycle);
      default -> {}
    }
    Actor by = command.by();
    switch (command) {
      case ReportHazard c -> report(c);
      case ConfirmHazard c -> {
        state = "CONFIRMED";
        major = c.grade() == Grade.MAJOR;
      }
      case DismissHazard c -> {
        state = "DISMISSED";
        dismisser = by.personOrId();
      }
      case AppealDismissal c -> {
        appealPending = true;
        appellant = by.personOrId();
      }
      case ReinstateHazard c -> {
        state = "REPORTED";
        waitingSince = c.at();
        waitedTooLong = false;
        appealDecided();
      }
      case UpholdDismissal c -> appealDecided();
      case MarkDuplicate c -> {
        before = state;
        state = "DUPLICATE";
      }
      case RevokeDuplicate c -> {
        state = before;
        comesBack(c.at());
      }
      case MarkRecurrence c -> recurrence = true;
      case RegradeHazard c -> regrade(c);
      case SuspendOperation c -> stop(extent(c.extent()));
      case RequestResumption c -> {
        resumptionAsked = true;
        reviewDue = endOf(day(c.at()).plusDays(10));
      }
      case ResumeOperation c -> stop(0);
      case SubmitGovernancePlan c -> plan = "submitted";
      case ApproveGovernancePlan c -> plan = "approved";
      case ReturnGovernancePlan c -> plan = "none";
      case ListForSupervision c -> listed = true;
      case DelistHazard c -> listed = false;
      case AssignRectification c -> {
        state = "RECTIFYING";
        assignedAt = c.at();
        immediate = c.measure() == Measure.IMMEDIATE;
        due = endOf(day(c.at()).plusDays(immediate ? 0 : 7));
        originalDue = due;
      }
      case SubmitRectification c -> {
        state = "RECTIFIED";
        rectifiedAt = c.at();
        rectifier = by.personOrId();
        voices.clear();
      }
      case AcceptRectification c -> accept(c);
      case RejectRectification c -> {
        state = "RECTIFYING";
        comesBack(c.at());
      }
      case RequestExtension c -> wanted = endOf(c.dueOn());
      case GrantExtension c -> {
        due = wanted;
        wanted = null;
        clockAnew();
      }
      case RefuseExtension c -> wanted = null;
      case ProposeTransfer c -> {
        transferTo = c.toEnterprise();
        transferDeclined = false;
        askedAt = c.at();
        unanswered = false;
      }
      case AcceptTransfer c -> transfer();
      case DeclineTransfer c -> transferDeclined = true;
      case ImposeTransfer c -> {
        if (c.dueOn() != null) {
          due = endOf(c.dueOn());
          clockAnew();
        }
        transfer();
      }
      case TransferOut c -> state = "TRANSFERRED_OUT";
      case ExtinguishHazard c -> state = "EXTINGUISHED";
      case HandToTownship c -> ofTheTownship = true;
      case PassLookBack c -> lookBackDue = false;
      case FailLookBack c -> fail(c);
      case MarkOverdue c -> {
        overdue = true;
        steps = 1;
        nextStep = due.plus(Duration.ofDays(3));
      }
      case EscalateHazard c -> {
        steps++;
        int days = steps == 1 ? 3 : steps == 2 ? 7 : 15;
        nextStep = later(due.plus(Duration.ofDays(days)), c.at());
      }
      case ReferToEnforcement c -> {
        steps = 4;
        nextStep = null;
      }
      case MarkConfirmationOverdue c -> waitedTooLong = true;
      case MarkTransferUnanswered c -> unanswered = true;
      case RemindOfDeadline c -> {}
      case RemindOfLookBack c -> {}
      case MarkReviewOverdue c -> {}
      case CorrectHazard c -> {}
      case ApplyInterimControls c -> {}
      case PrescribeRectification c -> {}
    }
  }

  private static boolean eachOnce(@Nullable Offer offer) {
    Set<String> names = new HashSet<>();
    return offer == null
        || offer.items().stream().allMatch(item -> names.add(item.evidence().sha256()));
  }

  /** Every photo may be shown as one of the rectification, and enough of them are new. */
  private boolean shows(Offer offer) {
    int news = 0;
    for (Offer.Offered item : offer.items()) {
      Evidence picture = item.evidence();
      if (picture.kind() == EvidenceKind.DOCUMENT) {
        continue;
      }
      String one = pictures.get(picture.sha256());
      String other = pictures.get(picture.originalSha256());
      String now = "after in " + cycle;
      if (item.servedElsewhere()
          || one != null && !one.equals(now)
          || other != null && !other.equals(now)
          || picture.capturedAt() != null && picture.capturedAt().isBefore(assignedAt)) {
        return false;
      }
      news += one == null && other == null ? 1 : 0;
    }
    EvidencePolicy.AfterPhotos asked = offer.policy().afterPhotos();
    return news >= (major ? asked.major() : asked.general());
  }

  /** Once a picture was shown for something else it stays an old one. */
  private void keep(@Nullable Offer offer, String as) {
    if (offer != null) {
      for (Offer.Offered item : offer.items()) {
        for (String mark : List.of(item.evidence().sha256(), item.evidence().originalSha256())) {
          pictures.merge(mark, as, (old, late) -> late.equals("before") ? late : old);
        }
      }
    }
  }

  private static boolean clocks(HazardCommand command) {
    return command instanceof OfTheClock;
  }

  private static boolean byClock(Actor by) {
    return by.id().startsWith("timer:");
  }

  /** Back in rectification, perhaps later than the deadline. */
  private void comesBack(Instant at) {
    if (state.equals("RECTIFYING") && !at.isBefore(due)) {
      overdue = true;
      nextStep = steps == 4 ? null : nextStep == null ? at : later(nextStep, at);
    }
  }

  private void clockAnew() {
    overdue = false;
    steps = 0;
    nextStep = null;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Nullable Instant dueSoon() {
    return due == null ? null : due.minus(Duration.ofDays(3));
  }

  @Nullable Instant confirmationDue() {
    return at("REPORTED") ? twoWorkingDaysAfter(waitingSince) : null;
  }

  @Nullable Instant answerDue() {
    return askedAt == null ? null : twoWorkingDaysAfter(askedAt);
  }

  private static Instant twoWorkingDaysAfter(Instant at) {
    LocalDate day = day(at);
    for (int left = 2; left > 0; left -= day.getDayOfWeek().getValue() < 6 ? 1 : 0) {
      day = day.plusDays(1);
    }
    return endOf(day);
  }

  /** A listed hazard's extension comes twenty working days before its last day. */
  private boolean earlyEnough(Instant at) {
    LocalDate last = day(due.minusSeconds(1));
    for (int left = 20; left > 0; left -= last.getDayOfWeek().getValue() < 6 ? 1 : 0) {
      last = last.minusDays(1);
    }
    return !day(at).isAfter(last);
  }

  private boolean at(String wanted) {
    return state.equals(wanted);
  }

  private boolean open() {
    return OPEN.contains(state);
  }

  private boolean treated() {
    return open() && !at("REPORTED");
  }

  private boolean unrectified() {
    return at("CONFIRMED") || at("RECTIFYING");
  }

  private boolean transferable() {
    return at("REPORTED") || unrectified();
  }

  private boolean outsider(Actor by) {
    return by.enterprise() == null || !everResponsible.contains(by.enterprise());
  }

  private boolean own(Actor by) {
    return by.enterprise() != null && by.enterprise().equals(responsible);
  }

  private static boolean officer(Actor by) {
    return by.authority() == Authority.OFFICER;
  }

  private static boolean official(Actor by) {
    return officer(by) || by.authority() == Authority.EXPERT;
  }

  private boolean reporter(Actor by) {
    return officer(by) || by.personOrId().equals(reporter);
  }

  private static boolean mayBe(Grade grade, Actor by, @Nullable Criterion criterion) {
    return grade == Grade.GENERAL || criterion != null && official(by);
  }

  private boolean decidesAppeal(Actor by) {
    return at("DISMISSED")
        && appealPending
        && official(by)
        && outsider(by)
        && !by.personOrId().equals(dismisser)
        && !by.personOrId().equals(appellant);
  }

  private boolean like(String id, String otherId, Hazard other) {
    return !id.equals(otherId)
        && other instanceof Hazard.Known known
        && known.enterprise().equals(responsible);
  }

  private boolean regrades(RegradeHazard c) {
    if (c.grade() == Grade.MAJOR) {
      return !major && mayBe(c.grade(), c.by(), c.criterion());
    }
    return major
        && official(c.by())
        && (loweredBy == null
            || loweredBy.authority() != c.by().authority()
                && !loweredBy.personOrId().equals(c.by().personOrId()));
  }

  private static int extent(StopExtent extent) {
    return extent == StopExtent.FULL ? 2 : 1;
  }

  private boolean judges(Actor by) {
    boolean colleague = selfFound && immediate && !major;
    return at("RECTIFIED")
        && !by.personOrId().equals(rectifier)
        && (colleague || outsider(by))
        && (!major || official(by));
  }

  private boolean accepts(AcceptRectification c) {
    return judges(c.by())
        && c.at().isAfter(rectifiedAt)
        && !(major && voices.containsKey(c.by().authority()))
        && !(major && voices.containsValue(c.by().personOrId()));
  }

  private boolean mayAskForMore(RequestExtension c) {
    return at("RECTIFYING")
        && own(c.by())
        && wanted == null
        && c.at().isBefore(due)
        && (!listed || earlyEnough(c.at()))
        && endOf(c.dueOn()).isAfter(due)
        && !endOf(c.dueOn()).isAfter(originalDue.plus(Duration.ofDays(60)));
  }

  private boolean decidesExtension(Actor by) {
    return (at("RECTIFYING") || at("RECTIFIED"))
        && wanted != null
        && outsider(by)
        && (!major || officer(by));
  }

  private boolean answersTransfer(Actor by) {
    return transferable()
        && transferTo != null
        && !transferDeclined
        && transferTo.equals(by.enterprise());
  }

  private void report(ReportHazard c) {
    state = "REPORTED";
    reportedAt = c.at();
    waitingSince = c.at();
    reporter = c.report().reporterId();
    selfFound = c.report().source() == Source.SELF_CHECK || c.report().source() == Source.EMPLOYEE;
    responsible = c.report().enterprise();
    everResponsible.add(responsible);
  }

  private void appealDecided() {
    appealPending = false;
    appealUsed = true;
  }

  private void regrade(RegradeHazard c) {
    if (c.grade() == Grade.GENERAL && loweredBy == null) {
      loweredBy = c.by();
      return;
    }
    major = c.grade() == Grade.MAJOR;
    loweredBy = null;
  }

  private void stop(int extent) {
    stopped = extent;
    resumptionAsked = false;
    reviewDue = null;
  }

  private void accept(AcceptRectification c) {
    voices.put(c.by().authority(), c.by().personOrId());
    if (!major || voices.keySet().containsAll(Set.of(Authority.EXPERT, Authority.OFFICER))) {
      state = "CLOSED";
      closedAt = c.at();
      lookBackDue = true;
      lookBackAt = endOf(day(c.at()).plusDays(90));
      clockAnew();
      loweredBy = null;
      wanted = null;
      transferTo = null;
    }
  }

  private void transfer() {
    responsible = transferTo;
    everResponsible.add(transferTo);
    transferTo = null;
    plan = "none";
    wanted = null;
  }

  private void fail(FailLookBack c) {
    lookBackDue = false;
    if (!day(c.at()).isAfter(day(closedAt).plusDays(180))) {
      state = "CONFIRMED";
      cycle++;
      plan = "none";
      due = null;
    }
  }

  private static LocalDate day(Instant at) {
    return at.atZone(SHANGHAI).toLocalDate();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
  }
}
