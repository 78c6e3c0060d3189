package org.shouwang.inspection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.inspection.domain.CampaignCommand.CloseCampaign;
import org.shouwang.inspection.domain.CampaignCommand.HoldFeedbackMeeting;
import org.shouwang.inspection.domain.CampaignCommand.LockFindings;
import org.shouwang.inspection.domain.CampaignCommand.PlanCampaign;
import org.shouwang.inspection.domain.CampaignEvent.CampaignClosed;
import org.shouwang.inspection.domain.CampaignEvent.CampaignPlanned;
import org.shouwang.inspection.domain.CampaignEvent.FeedbackMeetingHeld;
import org.shouwang.inspection.domain.CampaignEvent.FindingsLocked;
import org.shouwang.inspection.domain.VisitCommand.AnswerLookBacks;
import org.shouwang.inspection.domain.VisitCommand.CheckInVisit;
import org.shouwang.inspection.domain.VisitCommand.NoteStrength;
import org.shouwang.inspection.domain.VisitCommand.RecordFinding;
import org.shouwang.inspection.domain.VisitCommand.RefuseSignature;
import org.shouwang.inspection.domain.VisitCommand.SignVisit;
import org.shouwang.inspection.domain.VisitEvent.FindingRecorded;
import org.shouwang.inspection.domain.VisitEvent.LookBackAnswered;
import org.shouwang.inspection.domain.VisitEvent.LookBacksListed;
import org.shouwang.inspection.domain.VisitEvent.SignatureRefused;
import org.shouwang.inspection.domain.VisitEvent.StrengthNoted;
import org.shouwang.inspection.domain.VisitEvent.VisitCheckedIn;
import org.shouwang.inspection.domain.VisitEvent.VisitSigned;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Placing;
import org.shouwang.kit.testing.Scenario;

/**
 * The facts of a campaign of cooperative coop-1 in March 2026 that visits ent-7 and ent-8: planned
 * on the 1st, ent-7 visited on the 5th by people of ent-8 and ent-9.
 */
public final class InspectionFacts {
  public static final String CAMPAIGN = id("cmp-1");
  public static final String VISIT = id("vis-1");

  private InspectionFacts() {}

  /** A well-formed id that is the same for the same name. */
  public static String id(String name) {
    return Ids.derive(name.substring(0, name.indexOf('-')), name);
  }

  /** Somebody of an enterprise. */
  public static String personOf(String enterprise) {
    return id("per-of-" + enterprise);
  }

  public static Scenario<Campaign, CampaignCommand, CampaignEvent> given(CampaignEvent... past) {
    return Scenario.of(new CampaignDecider(), past);
  }

  public static Scenario<Visit, VisitCommand, VisitEvent> during(VisitEvent... past) {
    return Scenario.of(new VisitDecider(), past);
  }

  /** Nine in the morning of a day of March 2026, Asia/Shanghai. */
  public static Instant day(int day) {
    return Instant.parse("2026-03-01T01:00:00Z").plusSeconds((day - 1) * 86_400L);
  }

  public static Plan plan(String... enterprises) {
    return new Plan(
        new Owner("371102", id("coop-1"), null),
        "三月互查",
        LocalDate.of(2026, 3, 5),
        Stream.of(enterprises).map(InspectionFacts::id).toList());
  }

  public static CampaignPlanned planned() {
    return new CampaignPlanned(day(1), plan("ent-7", "ent-8"));
  }

  public static FindingsLocked locked() {
    return new FindingsLocked(day(6), 2, 13, 2);
  }

  public static FeedbackMeetingHeld feedbackHeld() {
    return new FeedbackMeetingHeld(day(7), List.of("配电箱无PE线"), 12);
  }

  public static CampaignClosed closed() {
    return new CampaignClosed(day(8), 2, 13, 2);
  }

  public static PlanCampaign planOf(String... enterprises) {
    return new PlanCampaign(CAMPAIGN, peerOf("ent-1"), day(1), plan(enterprises));
  }

  public static LockFindings lockOn(int day, Tally tally) {
    return new LockFindings(CAMPAIGN, peerOf("ent-1"), day(day), tally);
  }

  public static Tally tally(int visits, int unfinished) {
    return new Tally(visits, unfinished, 13, 4, 2, 0, day(5));
  }

  public static HoldFeedbackMeeting meetingOn(int day, int attendance, String... commonProblems) {
    return new HoldFeedbackMeeting(
        CAMPAIGN, peerOf("ent-1"), day(day), List.of(commonProblems), attendance, tally(2, 0));
  }

  public static CloseCampaign closeOn(int day) {
    return closeOn(day, tally(2, 0));
  }

  public static CloseCampaign closeOn(int day, Tally tally) {
    return new CloseCampaign(CAMPAIGN, peerOf("ent-1"), day(day), tally);
  }

  public static TeamMember from(String enterprise) {
    return new TeamMember(personOf(enterprise), id(enterprise), false);
  }

  public static TeamMember anExpert() {
    return new TeamMember(personOf("expert"), null, true);
  }

  public static CheckIn visitOfEnt7By(TeamMember... team) {
    return new CheckIn(new Owner("371102", id("coop-1"), id("ent-7")), CAMPAIGN, List.of(team));
  }

  public static VisitCheckedIn checkedIn() {
    return new VisitCheckedIn(day(5), visitOfEnt7By(from("ent-8"), from("ent-9")));
  }

  public static Finding finding(String id, Commonality commonality) {
    return new Finding(
        id(id), "ELECTRICAL", "条款一", "配电箱无PE线", "三号车间", Placing.NONE, commonality, List.of());
  }

  /** A finding with what was uploaded for it. */
  public static Finding shown(String id, String... evidence) {
    Finding plain = finding(id, Commonality.SPECIFIC);
    return new Finding(
        plain.id(),
        plain.category(),
        plain.clause(),
        plain.description(),
        plain.place(),
        new Placing(
            new Placing.Position(35_412_345, 119_456_789),
            new Placing.AccidentClass("1986", "5"),
            new Placing.Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023")),
        plain.commonality(),
        List.of(evidence));
  }

  public static FindingRecorded found(int day, String id, Commonality commonality) {
    return new FindingRecorded(day(day), finding(id, commonality), personOf("ent-8"));
  }

  public static StrengthNoted strength(int day) {
    return new StrengthNoted(day(day), new Strength(id("str-1"), "每日班前会", null), personOf("ent-8"));
  }

  public static VisitSigned signed(int day, int findings, int strengths) {
    return new VisitSigned(day(day), personOf("ent-7"), findings, strengths);
  }

  public static SignatureRefused refused(int day, int findings, int strengths) {
    return new SignatureRefused(day(day), "负责人不在场", findings, strengths);
  }

  public static CheckInVisit checkIn(Campaign campaign, boolean member, TeamMember... team) {
    return new CheckInVisit(
        VISIT, peerOf("ent-8"), day(5), visitOfEnt7By(team), campaign, member, List.of());
  }

  /** Of a hazard that this enterprise had, found by an earlier visit. */
  public static LookBack lookBack(String hazard) {
    return new LookBack(id(hazard), id("vis-0"));
  }

  public static LookBacksListed listed(LookBack... lookBacks) {
    return new LookBacksListed(day(5), List.of(lookBacks));
  }

  public static LookBackAnswered answered(int day, String hazard, boolean passed) {
    return new LookBackAnswered(day(day), answer(hazard, passed), personOf("ent-8"));
  }

  public static LookBack.Answer answer(String hazard, boolean passed) {
    return answer(hazard, passed, List.of());
  }

  /** An answer with what was uploaded for it. */
  public static LookBack.Answer answer(String hazard, boolean passed, List<String> evidence) {
    return new LookBack.Answer(id(hazard), passed, passed ? null : "再次脱落", evidence);
  }

  public static AnswerLookBacks answeredBy(Actor by, int day, LookBack.Answer... answers) {
    return new AnswerLookBacks(
        VISIT,
        by,
        day(day),
        List.of(answers),
        Set.of(),
        Set.of(),
        Set.of(),
        given(planned()).state());
  }

  public static RecordFinding recordedBy(Actor by, int day, String id) {
    return recordedBy(by, day, id, given(planned()).state());
  }

  public static RecordFinding recordedBy(Actor by, int day, String id, Campaign campaign) {
    return new RecordFinding(VISIT, by, day(day), finding(id, Commonality.SPECIFIC), campaign);
  }

  public static NoteStrength notedBy(Actor by, int day) {
    return notedBy(by, day, given(planned()).state());
  }

  public static NoteStrength notedBy(Actor by, int day, Campaign campaign) {
    return new NoteStrength(
        VISIT, by, day(day), new Strength(id("str-1"), "每日班前会", null), campaign);
  }

  public static SignVisit signedBy(Actor by, int day) {
    return new SignVisit(VISIT, by, day(day));
  }

  public static RefuseSignature refusalBy(Actor by, int day) {
    return new RefuseSignature(VISIT, by, day(day), "负责人不在场");
  }

  public static Actor peerOf(String enterprise) {
    return new Actor(
        "acc-1",
        personOf(enterprise),
        id(enterprise),
        id("coop-1"),
        "371102",
        Authority.PEER,
        false);
  }

  public static Actor officer() {
    return new Actor("acc-3", personOf("bureau"), null, null, "371102", Authority.OFFICER, false);
  }
}
