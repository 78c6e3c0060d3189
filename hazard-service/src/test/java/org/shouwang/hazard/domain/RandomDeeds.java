package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.planted.Deeds;
import org.shouwang.kit.domain.Actor;

/** Draws commands: sensible ones mostly, from anybody, now and then at a time that is past. */
final class RandomDeeds implements Deeds<HazardCommand, PlainHazard> {
  private static final LifecyclePolicy POLICY = HazardDeeds.LIFECYCLE;
  private static final List<Actor> ACTORS =
      List.of(
          peerOf("ent-7"),
          colleagueOf("ent-7"),
          peerOf("ent-8"),
          peerOf("ent-9"),
          sameHandsAs("ent-7", "ent-8"),
          expert(),
          officer(),
          secondOfficer());
  private static final List<String> ENTERPRISES = List.of(id("ent-7"), id("ent-8"), id("ent-9"));
  private static final List<Hazard> OTHERS =
      List.of(openSince(1, null), openSince(400, null), closedSince(1), new Hazard.Unreported());
  private static final List<GovernancePlan> PLANS =
      List.of(
          HazardDeeds.plan(),
          HazardDeeds.plan("拆除", List.of(GovernanceElement.values()).subList(0, 4)));
  private static final List<String> EARLIER_ONES =
      List.of(id("hz-2"), id("hz-3"), id("hz-4"), id("hz-5"));
  private static final Criterion OTHER_CRITERION =
      new Criterion("工贸企业重大事故隐患判定标准", "第三条（三）", "2023");
  private static final Report REPORT = HazardFacts.report();
  private static final Evidence DOCUMENT = EvidenceFacts.document();
  private static final List<Evidence> PICTURES =
      IntStream.range(0, 12).mapToObj(n -> EvidenceFacts.photo("p" + n, null)).toList();
  private static final int KINDS = HazardCommand.class.getPermittedSubclasses().length;

  private final SplittableRandom random;

  /** Whether all happens within hours (即查即改); else days and weeks pass. */
  private final boolean quick;

  private Instant now = day(2);

  RandomDeeds(long seed) {
    random = new SplittableRandom(seed);
    quick = random.nextInt(4) == 0;
  }

  @Override
  public void timePasses() {
    if (quick && random.nextInt(40) != 0) {
      now = now.plus(Duration.ofMinutes(random.nextInt(15)));
    } else if (random.nextInt(4) != 0) {
      now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(20) == 0 ? 6_000 : 60)));
    }
  }

  @Override
  public HazardCommand next(PlainHazard model) {
    HazardCommand deed = deed(model);
    boolean shownBesides =
        EvidenceStep.of(deed).isPresent()
            && !(deed instanceof ReportHazard)
            && !(deed instanceof SubmitRectification);
    // Only a report may name what is not there.
    return shownBesides && pick(5) == 0
        ? new WithEvidence(deed, new Offer(offer().items(), policy()))
        : deed;
  }

  private HazardCommand deed(PlainHazard model) {
    Actor by = any(ACTORS);
    Instant at = random.nextInt(40) == 0 ? now.minus(Duration.ofDays(2)) : now;
    if (pick(12) == 0) {
      return onward(model, by);
    }
    return switch (random.nextInt(KINDS)) {
      case 0 -> reported(by, at);
      case 1 -> new ConfirmHazard(HAZARD, by, at, grade(), criterion());
      case 2 -> new DismissHazard(HAZARD, by, at, "x");
      case 3 -> new AppealDismissal(HAZARD, by, at, "x");
      case 4 -> new ReinstateHazard(HAZARD, by, at, "x", ClockFacts.TIMINGS);
      case 5 -> new UpholdDismissal(HAZARD, by, at, "x");
      case 6 -> new CorrectHazard(HAZARD, by, at, correction(at), listed(), "x");
      case 7 -> new MarkDuplicate(HAZARD, by, at, other(), any(OTHERS));
      case 8 -> new RevokeDuplicate(HAZARD, by, at, "x", ClockFacts.TIMINGS);
      case 9 -> new MarkRecurrence(HAZARD, by, at, other(), any(OTHERS));
      case 10 -> new RegradeHazard(HAZARD, by, at, grade(), criterion(), "x");
      case 11 -> new ApplyInterimControls(HAZARD, by, at, "x");
      case 12 -> new SuspendOperation(HAZARD, by, at, any(List.of(StopExtent.values())), "x");
      case 13 -> new RequestResumption(HAZARD, by, at, null, POLICY);
      case 14 -> new ResumeOperation(HAZARD, by, at, null);
      case 15 -> new PrescribeRectification(HAZARD, by, at, "x", "x");
      case 16 -> new SubmitGovernancePlan(HAZARD, by, at, any(PLANS));
      case 17 -> new ApproveGovernancePlan(HAZARD, by, at, null);
      case 18 -> new ReturnGovernancePlan(HAZARD, by, at, "x");
      case 19 -> new ListForSupervision(HAZARD, by, at, SupervisionLevel.CITY, "x");
      case 20 ->
          model.treatment.delisted
              ? new PublishDelisting(HAZARD, by, at, "x")
              : new DelistHazard(HAZARD, by, at, "x");
      case 21 ->
          new AssignRectification(
              HAZARD,
              by,
              at,
              pick(3) == 0 ? any(ACTORS).personOrId() : null,
              any(List.of(Measure.values())),
              null,
              null,
              HazardFacts.POLICY);
      case 22, 23 -> submission(model, by, at);
      case 24 -> new RejectRectification(HAZARD, by, at, "x");
      case 25 ->
          new RequestExtension(
              HAZARD, by, at, today().plusDays(pick(90)), "x", POLICY, ClockFacts.TIMING);
      case 26 -> new GrantExtension(HAZARD, by, at, null);
      case 27 -> new RefuseExtension(HAZARD, by, at, "x");
      case 28 -> new ProposeTransfer(HAZARD, by, at, any(ENTERPRISES), pick(8) > 0, "x");
      case 29 -> new AcceptTransfer(HAZARD, by, at);
      case 30 -> new DeclineTransfer(HAZARD, by, at, "x");
      case 31 -> new ImposeTransfer(HAZARD, by, at, "x", dueOn(), ClockFacts.TIMINGS);
      case 32, 33 -> random.nextInt(8) == 0 ? end(by, at) : submission(model, by, at);
      case 34, 35 -> lookedBack(by, at);
      case 36 -> departure(model, by, at);
      case 37 -> HazardDeeds.flagRepetition(by, at, EARLIER_ONES.subList(0, 1 + pick(4)));
      case 38 -> new PublishListing(HAZARD, by, at, "x");
      case 41 -> new EndLookBack(HAZARD, by, at, "x");
      case 40 -> new NamePersonInCharge(HAZARD, by, at, any(ACTORS).personOrId());
      case 39 -> new UpholdResponsibility(HAZARD, by, at, "x", ClockFacts.TIMINGS);
      default -> struck(model);
    };
  }

  /** By somebody, or by a visiting team, whose answer may arrive days later. */
  private HazardCommand lookedBack(Actor somebody, Instant today) {
    boolean visit = pick(4) == 0;
    Actor by = visit ? HazardDeeds.policy() : somebody;
    Instant at = visit ? now.minus(Duration.ofHours(pick(60))) : today;
    String reviewer = visit ? any(ACTORS).personOrId() : null;
    return pick(2) == 0
        ? new PassLookBack(HAZARD, by, at, null, reviewer)
        : new FailLookBack(HAZARD, by, at, "x", POLICY, reviewer);
  }

  /** What would bring the hazard further, so that sequences come to later cycles. */
  private HazardCommand onward(PlainHazard model, Actor by) {
    String offered = model.transfer.to;
    if (offered != null && !model.transfer.declined && pick(2) == 0) {
      return new AcceptTransfer(HAZARD, of(offered), now);
    }
    return switch (model.state) {
      case "UNREPORTED" -> reported(by, now);
      case "REPORTED" -> new ConfirmHazard(HAZARD, officer(), now, grade(), CRITERION);
      case "CONFIRMED" ->
          new AssignRectification(
              HAZARD,
              by,
              now,
              null,
              model.finding.selfFound ? Measure.IMMEDIATE : Measure.TIME_LIMITED,
              null,
              null,
              HazardFacts.POLICY);
      case "RECTIFYING" -> treated(model, own(model));
      case "RECTIFIED" -> judged(model);
      case "CLOSED" -> closed(model, own(model));
      default -> end(by, now);
    };
  }

  /** What became major without a plan goes back, mostly. */
  private HazardCommand judged(PlainHazard model) {
    if (model.finding.selfFound && !model.major && pick(3) > 0) {
      return new AcceptRectification(HAZARD, colleagueOf("ent-7"), now, null, sampling());
    }
    Actor by = pick(2) == 0 ? expert() : officer();
    return model.major && !model.treatment.plan.equals("approved") && pick(3) > 0
        ? new RejectRectification(HAZARD, by, now, "x")
        : new AcceptRectification(HAZARD, by, now, null, sampling());
  }

  /** Mostly nothing is drawn, now and then everything. */
  private LifecyclePolicy sampling() {
    return pick(3) == 0 ? HazardDeeds.SAMPLED : POLICY;
  }

  private ReportHazard reported(Actor somebody, Instant at) {
    Actor by = pick(6) == 0 ? HazardDeeds.policy() : somebody;
    String earlier = pick(8) == 0 ? EARLIER : null;
    return new ReportHazard(HAZARD, by, at, report(by), listed(), offer(), earlier);
  }

  private HazardCommand treated(PlainHazard model, Actor own) {
    if (model.major && model.stop.stopped == 0 && pick(3) == 0) {
      return new SuspendOperation(HAZARD, officer(), now, StopExtent.FULL, "x");
    }
    if (pick(3) == 0) {
      return model.treatment.wanted == null
          ? later(model, own)
          : new GrantExtension(HAZARD, officer(), now, null);
    }
    if (model.major && model.treatment.plan.equals("none")) {
      return new SubmitGovernancePlan(HAZARD, own, now, PLANS.getFirst());
    }
    return model.major && model.treatment.plan.equals("submitted")
        ? new ApproveGovernancePlan(HAZARD, officer(), now, null)
        : new SubmitRectification(HAZARD, own, now, "x", offer());
  }

  private HazardCommand later(PlainHazard model, Actor own) {
    LocalDate due = PlainDays.day(model.due.minusSeconds(1));
    return new RequestExtension(
        HAZARD, own, now, due.plusDays(1 + pick(60)), "x", POLICY, ClockFacts.TIMING);
  }

  private HazardCommand closed(PlainHazard model, Actor own) {
    if (model.stop.stopped == 0 || pick(3) == 0) {
      return new FailLookBack(HAZARD, officer(), now, "x", POLICY);
    }
    return model.stop.asked
        ? new ResumeOperation(HAZARD, officer(), now, null)
        : new RequestResumption(HAZARD, own, now, null, POLICY);
  }

  private static Actor own(PlainHazard model) {
    return of(model.responsible.getLast());
  }

  private static Actor of(String enterprise) {
    return ACTORS.stream()
        .filter(one -> enterprise.equals(one.enterprise()))
        .findFirst()
        .orElseThrow();
  }

  /** Rare, so that peers have their say in most sequences. */
  private HazardCommand departure(PlainHazard model, Actor by, Instant at) {
    return random.nextInt(10) == 0
        ? new HandToTownship(HAZARD, by, at, any(ENTERPRISES), "xihu", Departure.EXPELLED)
        : submission(model, by, at);
  }

  /** The clock strikes: when something is due mostly, now and then at any time or by anybody. */
  private HazardCommand struck(PlainHazard model) {
    Actor by = pick(12) == 0 ? any(ACTORS) : ClockFacts.clock();
    return switch (pick(10)) {
      case 0 -> new RemindOfDeadline(HAZARD, by, when(model.clock.dueSoon()), ClockFacts.TIMINGS);
      case 1 -> new MarkOverdue(HAZARD, by, when(model.due), ClockFacts.TIMERS);
      case 2 -> new EscalateHazard(HAZARD, by, when(model.clock.nextStep), ClockFacts.TIMERS);
      case 3 -> new ReferToEnforcement(HAZARD, by, when(model.clock.nextStep), ClockFacts.TIMERS);
      case 4 ->
          new MarkConfirmationOverdue(
              HAZARD, by, when(model.clock.confirmationDue()), ClockFacts.TIMINGS);
      case 5 ->
          new MarkTransferUnanswered(
              HAZARD, by, when(model.transfer.answerDue()), ClockFacts.TIMINGS);
      case 6 -> new MarkReviewOverdue(HAZARD, by, when(model.stop.reviewDue));
      case 7 ->
          new MarkExtensionUndecided(
              HAZARD, by, when(model.treatment.decisionDue()), ClockFacts.TIMINGS);
      case 8 ->
          new MarkListingUnpublished(
              HAZARD, by, when(model.treatment.publicationDue()), ClockFacts.TIMINGS);
      default -> new RemindOfLookBack(HAZARD, by, when(model.lookBack.dueAt));
    };
  }

  private Instant when(@Nullable Instant due) {
    return due == null || pick(10) == 0 ? now : due;
  }

  /** An end for good, which is rare so that sequences come far. */
  private HazardCommand end(Actor by, Instant at) {
    return random.nextBoolean()
        ? new TransferOut(HAZARD, by, at, "x", "x")
        : new ExtinguishHazard(HAZARD, by, at, "x");
  }

  private HazardCommand submission(PlainHazard model, Actor by, Instant at) {
    return random.nextBoolean()
        ? new SubmitRectification(HAZARD, by, at, "x", shown(model))
        : new AcceptRectification(HAZARD, by, at, null, sampling());
  }

  /** Some pictures, or what was shown the last time though somebody asks for a new one. */
  private Offer shown(PlainHazard model) {
    Offer last = model.pictures.last;
    return last != null && pick(6) == 0
        ? new Offer(last.items(), EvidenceFacts.ONE_PHOTO)
        : offer();
  }

  /** None or few of few pictures, so that the same one comes again; taken some hours ago. */
  private Offer offer() {
    List<Offer.Offered> items = new ArrayList<>();
    for (int i = pick(4); i > 1; i--) {
      Instant taken = pick(3) == 0 ? null : now.minus(Duration.ofHours(pick(pick(3) * 40 + 1)));
      Evidence picture = pick(5) == 0 ? DOCUMENT : taken(PICTURES.get(pick(12)), taken);
      items.add(new Offer.Offered(picture, pick(12) == 0, pick(6) == 0));
    }
    List<String> missing = pick(9) == 0 ? List.of(EvidenceFacts.hash("gone")) : List.of();
    return new Offer(items, missing, null, policy());
  }

  private EvidencePolicy policy() {
    return switch (pick(6)) {
      case 0 -> EvidenceFacts.ONE_PHOTO;
      case 1, 2, 3 -> EvidenceFacts.ONE_OF_A_MAJOR_ONE;
      default -> EvidenceFacts.NO_PHOTO;
    };
  }

  private static Evidence taken(Evidence of, @Nullable Instant at) {
    return new Evidence(
        of.sha256(), of.originalSha256(), of.kind(), of.mediaType(), of.bytes(), at, null);
  }

  private static Report report(Actor by) {
    Report r = REPORT;
    boolean own = r.enterprise().equals(by.enterprise());
    Source source = own ? Source.SELF_CHECK : Source.INSPECTION;
    String reporter = by.actsAsPolicy() ? null : by.personOrId();
    return new Report(r.owner(), source, null, null, r.category(), null, "x", null, reporter);
  }

  /** Some of what a report can get wrong, or nothing. */
  private Correction correction(Instant at) {
    return new Correction(
        pick(4) == 0 ? "CHEMICALS" : null,
        null,
        null,
        pick(3) == 0 ? "部位" + pick(3) : null,
        pick(4) == 0 ? new Position(pick(90_000_000), pick(180_000_000)) : null,
        pick(5) == 0 ? new AccidentClass("1986", "5") : null,
        null,
        pick(6) == 0 ? at.plus(Duration.ofHours(pick(60) - 50L)) : null,
        pick(6) == 0 ? Source.SELF_CHECK : null,
        pick(4) == 0 ? Set.of(any(List.of(Correction.Field.values()))) : Set.of());
  }

  private Listed listed() {
    return pick(9) == 0 ? new Listed(pick(2) == 0, pick(2) == 0, true) : Listed.ALL;
  }

  private Grade grade() {
    return random.nextBoolean() ? Grade.MAJOR : Grade.GENERAL;
  }

  private Criterion criterion() {
    return switch (pick(6)) {
      case 0 -> null;
      case 1 -> OTHER_CRITERION;
      default -> CRITERION;
    };
  }

  private String other() {
    return random.nextInt(10) == 0 ? HAZARD : EARLIER;
  }

  private LocalDate dueOn() {
    return random.nextBoolean() ? null : today().plusDays(pick(20) - 3L);
  }

  private LocalDate today() {
    return now.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
  }

  private int pick(int bound) {
    return random.nextInt(bound);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
