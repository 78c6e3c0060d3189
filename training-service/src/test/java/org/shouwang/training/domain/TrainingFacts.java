package org.shouwang.training.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Placing;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.training.domain.CaseStudyCommand.ShareCaseStudy;
import org.shouwang.training.domain.CaseStudyEvent.CaseStudyShared;
import org.shouwang.training.domain.DrillCommand.RecordDrill;
import org.shouwang.training.domain.DrillEvent.DrillFindingRecorded;
import org.shouwang.training.domain.DrillEvent.DrillHeld;
import org.shouwang.training.domain.SessionCommand.HoldSession;
import org.shouwang.training.domain.SessionCommand.RecordAttendance;
import org.shouwang.training.domain.SessionEvent.AttendanceRecorded;
import org.shouwang.training.domain.SessionEvent.SessionHeld;
import org.shouwang.training.domain.TrainingFileCommand.CloseTrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.CreditTraining;
import org.shouwang.training.domain.TrainingFileCommand.OnboardEmployee;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeLeft;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeOnboarded;
import org.shouwang.training.domain.TrainingFileEvent.TrainingCredited;
import org.shouwang.training.domain.TrainingFileEvent.TrainingRequirementMet;

/**
 * The facts of an employee of ent-7 in March 2026, who came on the 1st and needs 480 minutes at
 * first and 240 in each later year, and of a session of 240 minutes on the 5th.
 */
public final class TrainingFacts {
  public static final HoursPolicy POLICY =
      new HoursPolicy(
          "hours-test",
          LocalDate.of(2026, 1, 1),
          "test",
          Map.of(Position.PRINCIPAL, 1920, Position.SAFETY_MANAGER, 1920, Position.EMPLOYEE, 480),
          Map.of(Position.PRINCIPAL, 720, Position.SAFETY_MANAGER, 720, Position.EMPLOYEE, 240));

  private TrainingFacts() {}

  public static Scenario<TrainingFile, TrainingFileCommand, TrainingFileEvent> file(
      TrainingFileEvent... past) {
    return Scenario.of(new TrainingFileDecider(), past);
  }

  public static Scenario<Session, SessionCommand, SessionEvent> session(SessionEvent... past) {
    return Scenario.of(new SessionDecider(), past);
  }

  /** A well-formed id that is the same for the same name. */
  public static String id(String name) {
    return Ids.derive(name.substring(0, name.indexOf('-')), name);
  }

  /** Nine in the morning of a day of March 2026, Asia/Shanghai. */
  public static Instant day(int day) {
    return Instant.parse("2026-03-01T01:00:00Z").plusSeconds((day - 1) * 86_400L);
  }

  public static Owner enterprise() {
    return new Owner("371102", null, id("ent-7"));
  }

  public static Owner cooperative() {
    return new Owner("371102", id("coop-1"), null);
  }

  public static Employee employee() {
    return new Employee(enterprise(), id("per-1"), Position.EMPLOYEE, 480, POLICY.version());
  }

  public static EmployeeOnboarded onboarded() {
    return new EmployeeOnboarded(day(1), employee());
  }

  public static TrainingCredited credited(int day, String session, int minutes, int total) {
    return new TrainingCredited(day(day), id("per-1"), id("ent-7"), id(session), minutes, total);
  }

  public static TrainingRequirementMet met(int day, int minutes) {
    return new TrainingRequirementMet(
        day(day), id("per-1"), id("ent-7"), 2026, minutes, 480, POLICY.version());
  }

  /** The annual hours of 2027. */
  public static TrainingRequirementMet metAgain(int day, int minutes) {
    return new TrainingRequirementMet(
        day(day), id("per-1"), id("ent-7"), 2027, minutes, 240, POLICY.version());
  }

  /** Left when these requirements, met on these days, still counted. */
  public static EmployeeLeft left(int day, Integer... met) {
    return new EmployeeLeft(
        day(day), id("per-1"), id("ent-7"), Stream.of(met).map(TrainingFacts::day).toList());
  }

  public static OnboardEmployee onboard() {
    return new OnboardEmployee(TrainingFile.idOf(id("per-1")), policy(), day(1), employee());
  }

  public static CreditTraining credit(int day, String session, int minutes) {
    return new CreditTraining(
        TrainingFile.idOf(id("per-1")), policy(), day(day), id(session), minutes, POLICY);
  }

  public static CloseTrainingFile close(int day) {
    return new CloseTrainingFile(TrainingFile.idOf(id("per-1")), policy(), day(day));
  }

  public static Lesson lesson(int minutes) {
    return new Lesson(cooperative(), SessionKind.GROUP_STUDY, "用电安全", minutes, "会议室", id("per-9"));
  }

  public static SessionHeld held() {
    return new SessionHeld(day(5), lesson(240));
  }

  public static AttendanceRecorded attended(int day, Attendee... attendees) {
    return new AttendanceRecorded(day(day), List.of(attendees));
  }

  public static Attendee attendee(String person, boolean passed) {
    return new Attendee(id(person), id("ent-7"), passed);
  }

  public static HoldSession hold(int minutes) {
    return new HoldSession(id("ses-1"), peer(), day(5), lesson(minutes));
  }

  public static RecordAttendance attendance(int day, Attendee... attendees) {
    return new RecordAttendance(id("ses-1"), peer(), day(day), List.of(attendees));
  }

  public static DrillHeld drilled(Owner owner) {
    return new DrillHeld(day(5), owner, DrillKind.ON_SITE, "氨泄漏", List.of(id("ent-7")), 30, null);
  }

  public static DrillFindingRecorded drillFinding() {
    return new DrillFindingRecorded(day(6), problem("ent-7"), id("per-1"));
  }

  /** What a drill showed at an enterprise. */
  public static DrillFinding problem(String enterprise) {
    return new DrillFinding(
        id("fin-1"),
        id(enterprise),
        "FIRE_AND_EXITS",
        null,
        "疏散通道门向内开启",
        "北门",
        new Placing(
            new Placing.Position(35_412_345, 119_456_789),
            new Placing.AccidentClass("1986", "5"),
            new Placing.Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023")),
        List.of("ab".repeat(32)));
  }

  public static RecordDrill drill(int attendance, String... participants) {
    return new RecordDrill(
        id("drl-1"),
        peer(),
        day(5),
        cooperative(),
        DrillKind.ON_SITE,
        "氨泄漏",
        Stream.of(participants).map(TrainingFacts::id).toList(),
        attendance,
        null);
  }

  public static CaseStudyShared shared() {
    return new CaseStudyShared(day(5), cooperative(), "某企业触电事故", "检修前断电挂牌", null);
  }

  public static ShareCaseStudy share() {
    return new ShareCaseStudy(
        id("case-1"), peer(), day(5), cooperative(), "某企业触电事故", "检修前断电挂牌", null);
  }

  public static Actor peer() {
    return new Actor(
        "acc-1", id("per-9"), id("ent-9"), id("coop-1"), "371102", Authority.PEER, false);
  }

  public static Actor policy() {
    return new Actor("policy:test", null, null, null, "371102", Authority.SYSTEM, false);
  }
}
