package org.shouwang.hazard.domain.publicreport;

import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.HazardFacts.personOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.hazard.domain.publicreport.ReportCommand.*;
import org.shouwang.hazard.domain.publicreport.ReportEvent.*;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.testing.Scenario;

/** The facts of a report about enterprise ent-7, received on 2 March 2026, a day's step each. */
public final class ReportFacts {
  public static final String REPORT = id("pr-1");
  public static final ReportPolicy POLICY =
      new ReportPolicy("reports-test", LocalDate.of(2026, 1, 1), "test", 5, 60, 30, 10);

  /** 24:00 of 7 March. */
  public static final Instant ACCEPT_BY = Instant.parse("2026-03-07T16:00:00Z");

  /** 24:00 of the sixtieth day after 3 March. */
  public static final Instant VERIFY_BY = Instant.parse("2026-05-02T16:00:00Z");

  /** Thirty days later. */
  public static final Instant EXTENDED_TO = Instant.parse("2026-06-01T16:00:00Z");

  /** 24:00 of the tenth day after 5 March. */
  public static final Instant REPLY_BY = Instant.parse("2026-03-15T16:00:00Z");

  /** A known hazard of the same enterprise and district. */
  public static final String KNOWN_HAZARD = id("hz-0");

  private ReportFacts() {}

  public static Scenario<PublicReport, ReportCommand, ReportEvent> given(ReportEvent... past) {
    return Scenario.of(new ReportDecider(), past);
  }

  public static Actor reporter() {
    return new Actor("anonymous", null, null, null, "371102", Authority.PUBLIC, false);
  }

  public static Actor officer() {
    return HazardFacts.officer();
  }

  public static Actor timer() {
    return new Actor("policy:timers", null, null, null, "371102", Authority.SYSTEM, false);
  }

  public static Finding finding(@Nullable String enterprise) {
    return new Finding("FIRE_AND_EXITS", enterprise, "疏散通道被堵", null, "北门");
  }

  // What happened

  public static ReportReceived received() {
    return received(true, false);
  }

  public static ReportReceived received(boolean contactSealed, boolean dutyHolder) {
    return new ReportReceived(
        day(2),
        "371102",
        "FIRE_AND_EXITS",
        contactSealed,
        dutyHolder,
        1,
        ACCEPT_BY,
        POLICY.version());
  }

  public static ReportEvent.ReportPhotoAdded photoAdded(String photo) {
    return new ReportEvent.ReportPhotoAdded(day(3), id(photo));
  }

  public static ReportCommand.AddPhoto addPhoto(int day, String photo) {
    return new ReportCommand.AddPhoto(REPORT, reporter(), day(day), id(photo));
  }

  public static ReportSupplemented supplemented(String supplement) {
    return new ReportSupplemented(day(3), id(supplement));
  }

  public static ReportAccepted accepted() {
    return new ReportAccepted(
        day(3), finding(null), personOf("bureau"), VERIFY_BY, POLICY.version());
  }

  public static ReportDeclined declined() {
    return new ReportDeclined(day(5), "无法核查", personOf("bureau"), REPLY_BY, POLICY.version());
  }

  public static ReportForwarded forwarded() {
    return new ReportForwarded(
        day(5), "住建局", "建筑工地", personOf("bureau"), REPLY_BY, POLICY.version());
  }

  public static VerificationBegun begun() {
    return new VerificationBegun(day(4), personOf("bureau"));
  }

  public static VerificationExtended extended() {
    return new VerificationExtended(
        day(5), VERIFY_BY, EXTENDED_TO, "需检测", personOf("bureau"), POLICY.version());
  }

  public static ReportSubstantiated substantiated() {
    return substantiated(Ids.derive("hz", REPORT), true);
  }

  public static ReportSubstantiated substantiated(
      String hazard, boolean isNew, String... evidence) {
    return new ReportSubstantiated(
        day(5),
        finding(id("ent-7")),
        hazard,
        isNew,
        personOf("bureau"),
        REPLY_BY,
        POLICY.version(),
        List.of(evidence));
  }

  public static ReportUnsubstantiated refuted() {
    return new ReportUnsubstantiated(
        day(5), "现场未见", personOf("bureau"), REPLY_BY, POLICY.version());
  }

  public static ReportReplied replied() {
    return new ReportReplied(day(6), "已办结", personOf("bureau"));
  }

  public static ContactOpened opened() {
    return new ContactOpened(day(6), "通知领奖", personOf("bureau"));
  }

  public static ReporterDataErased erased(Erasure scope, boolean byReporter) {
    return new ReporterDataErased(day(7), scope, byReporter ? null : personOf("bureau"));
  }

  public static DeadlineMissed missed(Limit limit, Instant dueAt) {
    return new DeadlineMissed(dueAt, limit, dueAt);
  }

  // What is asked

  public static ReceiveReport receive() {
    return new ReceiveReport(
        REPORT, reporter(), day(2), "371102", "FIRE_AND_EXITS", true, false, 1, POLICY);
  }

  public static SupplementReport supplement(int day, String supplement) {
    return new SupplementReport(REPORT, reporter(), day(day), id(supplement));
  }

  public static AcceptReport accept(int day) {
    return accept(day, null, false);
  }

  public static AcceptReport accept(int day, @Nullable String enterprise, boolean registered) {
    return new AcceptReport(REPORT, officer(), day(day), finding(enterprise), registered, POLICY);
  }

  public static DeclineReport decline(int day) {
    return new DeclineReport(REPORT, officer(), day(day), "无法核查", POLICY);
  }

  public static ForwardReport forward(int day) {
    return new ForwardReport(REPORT, officer(), day(day), "住建局", "建筑工地", POLICY);
  }

  public static BeginVerification begin(int day) {
    return new BeginVerification(REPORT, officer(), day(day));
  }

  public static ExtendVerification extend(int day) {
    return new ExtendVerification(REPORT, officer(), day(day), "需检测", POLICY);
  }

  public static SubstantiateReport substantiate(int day) {
    return substantiate(day, id("ent-7"), true, null, null);
  }

  public static SubstantiateReport substantiate(
      int day,
      @Nullable String enterprise,
      boolean registered,
      @Nullable String hazardId,
      @Nullable Hazard hazard,
      String... evidence) {
    return new SubstantiateReport(
        REPORT,
        officer(),
        day(day),
        finding(enterprise),
        registered,
        hazardId,
        hazard,
        List.of(evidence),
        POLICY);
  }

  public static RefuteReport refute(int day) {
    return new RefuteReport(REPORT, officer(), day(day), "现场未见", POLICY);
  }

  public static ReplyToReport reply(int day) {
    return new ReplyToReport(REPORT, officer(), day(day), "已办结");
  }

  public static OpenContact open(int day) {
    return new OpenContact(REPORT, officer(), day(day), "通知领奖");
  }

  public static EraseReporterData erase(int day, Erasure scope, boolean byReporter) {
    return new EraseReporterData(
        REPORT, byReporter ? reporter() : officer(), day(day), scope, byReporter);
  }

  public static MissDeadline miss(Limit limit, Instant dueAt) {
    return new MissDeadline(REPORT, timer(), dueAt, limit, dueAt);
  }

  /** The way to a state, an event each. */
  public static List<ReportEvent> wayTo(ReportStatus status) {
    return switch (status) {
      case UNKNOWN -> List.of();
      case RECEIVED -> List.of(received());
      case ACCEPTED -> List.of(received(), accepted());
      case NOT_ACCEPTED -> List.of(received(), declined());
      case FORWARDED -> List.of(received(), forwarded());
      case VERIFYING -> List.of(received(), accepted(), begun());
      case SUBSTANTIATED -> List.of(received(), accepted(), begun(), substantiated());
      case UNSUBSTANTIATED -> List.of(received(), accepted(), begun(), refuted());
      case REPLIED -> List.of(received(), accepted(), begun(), refuted(), replied());
    };
  }
}
