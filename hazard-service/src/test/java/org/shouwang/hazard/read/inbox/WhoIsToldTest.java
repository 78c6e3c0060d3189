package org.shouwang.hazard.read.inbox;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.WireType;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.PublicReportContract;
import org.shouwang.contracts.hazard.RewardContract;
import org.shouwang.hazard.domain.CataloguedField;
import org.shouwang.hazard.domain.Ending;
import org.shouwang.hazard.domain.EvidenceFacts;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.domain.reward.RewardFacts;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.hazard.publish.PublicReportContractMapping;
import org.shouwang.hazard.publish.RewardContractMapping;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.EventRecords;
import org.shouwang.kit.projection.MemoryView;
import org.shouwang.kit.stream.TopicSettings;

/**
 * Every event of a hazard, a report of the public and a reward, and who gets a notice of it, by
 * address. An event that nobody has decided upon fails here.
 */
class WhoIsToldTest {
  private static final String PRINCIPAL = "PRINCIPAL:" + id("ent-7");
  private static final String MANAGER = "SAFETY_MANAGER:" + id("ent-7");
  private static final String WORKERS = "EMPLOYEE:" + id("ent-7");
  private static final String COOP = "COOP_SAFETY_OFFICER:" + id("coop-1");
  private static final String EXPERTS = "EXPERT:" + id("coop-1");
  private static final String TOWNSHIP = "TOWNSHIP_OFFICER:371102";
  private static final String OFFICERS = "OFFICER:371102";
  private static final String LEADER = "BUREAU_LEADER:371102";
  private static final String PAYERS = "REWARD_OFFICER:371102";
  private static final String REPORTER = "PERSON:" + report().reporterId();
  private static final String APPELLANT = "PERSON:" + appealed().appellantId();
  private static final Standing STANDING = new Standing(day(3), DUE, Grade.GENERAL);

  /** One event, after others, and what it tells whom. */
  record Row(
      List<? extends DomainEvent> past,
      DomainEvent event,
      @Nullable String kind,
      Set<String> addresses) {}

  private static Row told(DomainEvent event, String kind, String... addresses) {
    return after(List.of(reported()), event, kind, addresses);
  }

  private static Row after(
      List<? extends DomainEvent> past, DomainEvent event, String kind, String... addresses) {
    return new Row(past, event, kind, Set.of(addresses));
  }

  private static Row nobody(DomainEvent event) {
    return new Row(List.of(reported()), event, null, Set.of());
  }

  private static final List<HazardEvent> MAJOR = List.of(reported(), confirmedAsMajor());
  private static final List<HazardEvent> HANDED = List.of(reported(), handedToTownship(3));
  private static final List<HazardEvent> TAKEN_OVER = List.of(reported(), transferAccepted());
  private static final List<HazardEvent> GIVEN_BACK =
      List.of(
          reported(),
          transferAccepted(),
          new TransferAccepted(day(7), id("ent-9"), id("ent-7"), personOf("ent-7")));
  private static final List<HazardEvent> HANDED_NOWHERE =
      List.of(
          reported(),
          new DutyHandedToTownship(
              day(3), id("ent-7"), id("coop-1"), null, handedToTownship(3).cause()));

  private static List<Row> hazards() {
    return List.of(
        after(List.of(), reported(), "REPORTED", COOP),
        told(confirmed(), "CONFIRMED", MANAGER, COOP),
        told(dismissed(), "DISMISSED", REPORTER),
        told(appealed(), "APPEALED", EXPERTS, TOWNSHIP, OFFICERS),
        after(List.of(reported(), appealed()), reinstated(), "REINSTATED", APPELLANT, COOP),
        after(List.of(reported(), appealed()), upheld(), "DISMISSAL_UPHELD", APPELLANT),
        told(markedDuplicate(STANDING), "MARKED_DUPLICATE", MANAGER, REPORTER),
        told(duplicateRevoked(STANDING), "DUPLICATE_REVOKED", MANAGER, COOP),
        told(recurrence(), "RECURRED", PRINCIPAL, MANAGER),
        nobody(corrected()),
        told(
            new HazardEvent.NotInCatalogue(day(2), List.of(CataloguedField.CATEGORY)),
            "UNPLACED",
            OFFICERS),
        told(repetitionFlagged(4, HAZARD), "REPEATED", PRINCIPAL, COOP),
        nobody(recurred(189, closedOn(8, 7, 1, true))),
        nobody(sampledOn(8)),
        nobody(EvidenceFacts.blurred(EvidenceStep.REPORT, 2, EvidenceFacts.photo("a", day(2)))),
        told(proposedBy(Authority.EXPERT), "REGRADE_PROPOSED", OFFICERS),
        told(proposedBy(Authority.OFFICER), "REGRADE_PROPOSED", EXPERTS),
        told(raised(), "REGRADED", PRINCIPAL, MANAGER, COOP),
        told(notified(3), "MAJOR_HAZARD", PRINCIPAL, WORKERS, TOWNSHIP, OFFICERS),
        told(prescribed(), "PRESCRIBED", MANAGER),
        told(controlled(), "CONTROLLED", WORKERS, COOP),
        told(suspended(StopExtent.FULL), "SUSPENDED", PRINCIPAL, WORKERS, COOP, TOWNSHIP, OFFICERS),
        told(resumptionRequested(), "RESUMPTION_REQUESTED", TOWNSHIP, OFFICERS),
        told(resumed(), "RESUMED", PRINCIPAL, WORKERS, COOP),
        told(planSubmitted(), "PLAN_SUBMITTED", TOWNSHIP, OFFICERS),
        told(planApproved(), "PLAN_APPROVED", PRINCIPAL, MANAGER),
        told(planReturned(), "PLAN_RETURNED", PRINCIPAL, MANAGER),
        told(listed(), "LISTED", PRINCIPAL, MANAGER, COOP, TOWNSHIP, OFFICERS),
        told(delisted(), "DELISTED", PRINCIPAL, MANAGER, COOP, TOWNSHIP, OFFICERS),
        told(assigned(), "ASSIGNED", MANAGER),
        told(assignedTo("ent-7-c"), "ASSIGNED", MANAGER, "PERSON:" + personOf("ent-7-c")),
        told(rectified(), "RECTIFIED", COOP),
        after(MAJOR, rectified(), "RECTIFIED", COOP, EXPERTS, OFFICERS),
        nobody(acceptedOn(8)),
        told(rejected(), "SENT_BACK", MANAGER),
        told(closedOn(8, 5, 0, true), "CLOSED", MANAGER, REPORTER),
        told(extensionRequested(), "EXTENSION_REQUESTED", COOP),
        after(MAJOR, extensionRequested(), "EXTENSION_REQUESTED", COOP, OFFICERS),
        told(extensionGranted(), "EXTENSION_GRANTED", PRINCIPAL, MANAGER),
        told(extensionRefused(), "EXTENSION_REFUSED", PRINCIPAL, MANAGER),
        told(transferProposed(), "TRANSFER_PROPOSED", "PRINCIPAL:" + id("ent-9")),
        told(transferAccepted(), "TRANSFER_ACCEPTED", PRINCIPAL, MANAGER, COOP),
        told(transferDeclined(), "TRANSFER_DECLINED", PRINCIPAL, TOWNSHIP, OFFICERS),
        told(transferImposed(null, null), "TRANSFER_IMPOSED", PRINCIPAL, MANAGER, COOP),
        told(inChargeFrom(5, "ent-7-b"), "IN_CHARGE", MANAGER, "PERSON:" + personOf("ent-7-b")),
        told(lookBackEnded(9), "LOOK_BACK_ENDED", COOP),
        told(
            responsibilityUpheld(),
            "RESPONSIBILITY_UPHELD",
            "PRINCIPAL:" + id("ent-9"),
            PRINCIPAL,
            MANAGER,
            COOP),
        told(transferredOut(STANDING), "TRANSFERRED_OUT", PRINCIPAL, MANAGER, COOP),
        told(extinguished(STANDING), "EXTINGUISHED", COOP),
        told(handedToTownship(9), "DUTY_HANDED", PRINCIPAL, COOP, TOWNSHIP),
        told(HANDED_NOWHERE.getLast(), "DUTY_HANDED", PRINCIPAL, COOP, OFFICERS),
        nobody(lookBackAfter(8)),
        nobody(lookBackPassed(20)),
        told(lookBackFailed(20), "LOOK_BACK_FAILED", MANAGER),
        told(reopened(20, closedOn(8, 5, 0, true)), "REOPENED", PRINCIPAL, MANAGER, COOP),
        nobody(EvidenceFacts.attached(EvidenceStep.REPORT, 2, EvidenceFacts.photo("a", null))),
        nobody(EvidenceFacts.missing("a")),
        told(dueSoon(), "DUE_SOON", MANAGER),
        told(overdue(), "OVERDUE", MANAGER),
        told(escalatedToL1(), "ESCALATED_L1", PRINCIPAL, COOP),
        told(escalatedToL2(), "ESCALATED_L2", TOWNSHIP),
        told(escalatedToL3(), "ESCALATED_L3", OFFICERS),
        told(referred(), "ENFORCEMENT_REFERRED", PRINCIPAL, OFFICERS),
        told(confirmationOverdue(), "CONFIRMATION_OVERDUE", COOP, OFFICERS),
        told(transferUnanswered(), "TRANSFER_UNANSWERED", "PRINCIPAL:" + id("ent-9"), OFFICERS),
        told(extensionUndecided(), "EXTENSION_UNDECIDED", COOP, OFFICERS),
        nobody(listingPublished()),
        nobody(delistingPublished()),
        told(listingUnpublished(), "LISTING_UNPUBLISHED", OFFICERS),
        told(
            supervisionEnded(Ending.EXTINGUISHED),
            "SUPERVISION_ENDED",
            PRINCIPAL,
            TOWNSHIP,
            OFFICERS),
        told(
            suspensionEnded(Ending.TRANSFERRED_OUT, StopExtent.FULL),
            "SUSPENSION_ENDED",
            PRINCIPAL,
            TOWNSHIP,
            OFFICERS),
        told(reviewOverdue(), "REVIEW_OVERDUE", OFFICERS),
        told(lookBackDue(8), "LOOK_BACK_DUE", COOP),
        // From then on the township sees to it, and no cooperative any more.
        after(HANDED, confirmationOverdue(), "CONFIRMATION_OVERDUE", TOWNSHIP, OFFICERS),
        after(HANDED, escalatedToL1(), "ESCALATED_L1", PRINCIPAL, TOWNSHIP),
        after(HANDED, lookBackDue(8), "LOOK_BACK_DUE", TOWNSHIP),
        // What another enterprise took over is on no visit's list, until it is given back.
        after(TAKEN_OVER, lookBackDue(8), "LOOK_BACK_DUE", COOP, TOWNSHIP, OFFICERS),
        after(GIVEN_BACK, lookBackDue(8), "LOOK_BACK_DUE", COOP),
        after(HANDED, rectified(), "RECTIFIED", TOWNSHIP),
        after(HANDED_NOWHERE, lookBackDue(8), "LOOK_BACK_DUE", OFFICERS));
  }

  private static List<Row> reports() {
    return List.of(
        ofReport(ReportFacts.received(), "REPORT_RECEIVED", OFFICERS),
        ofReport(ReportFacts.supplemented("ps-1"), "REPORT_SUPPLEMENTED", OFFICERS),
        ofReport(ReportFacts.photoAdded("ph-1"), "REPORT_SUPPLEMENTED", OFFICERS),
        ofReport(ReportFacts.accepted(), "REPORT_ACCEPTED", OFFICERS),
        ofReport(ReportFacts.declined(), "REPORT_TO_REPLY", OFFICERS),
        ofReport(ReportFacts.forwarded(), "REPORT_TO_REPLY", OFFICERS),
        ofReport(ReportFacts.begun(), null),
        ofReport(ReportFacts.extended(), null),
        ofReport(ReportFacts.substantiated(), "REPORT_SUBSTANTIATED", OFFICERS, PAYERS),
        ofReport(ReportFacts.refuted(), "REPORT_TO_REPLY", OFFICERS),
        ofReport(ReportFacts.replied(), null),
        ofReport(ReportFacts.opened(), null),
        ofReport(ReportFacts.erased(Erasure.EVERYTHING, true), null),
        ofReport(
            ReportFacts.missed(Limit.VERIFICATION, ReportFacts.VERIFY_BY),
            "REPORT_LATE",
            OFFICERS,
            LEADER));
  }

  private static List<Row> rewards() {
    return List.of(
        new Row(List.of(), RewardFacts.assessed(), "REWARD_ASSESSED", Set.of(LEADER, PAYERS)),
        ofReward(RewardFacts.approved(), "REWARD_APPROVED", PAYERS),
        ofReward(RewardFacts.notified(), null),
        ofReward(RewardFacts.claimed(), "REWARD_CLAIMED", PAYERS),
        ofReward(RewardFacts.paid(), null),
        ofReward(RewardFacts.denied(), null),
        ofReward(RewardFacts.lapsed(), "REWARD_LAPSED", PAYERS));
  }

  private static Row ofReport(ReportEvent event, @Nullable String kind, String... addresses) {
    return new Row(List.of(), event, kind, Set.of(addresses));
  }

  private static Row ofReward(RewardEvent event, @Nullable String kind, String... addresses) {
    return new Row(List.of(RewardFacts.assessed()), event, kind, Set.of(addresses));
  }

  private static RegradeProposed proposedBy(Authority authority) {
    return new RegradeProposed(day(5), Grade.GENERAL, "x", authority, personOf("someone"));
  }

  private static RectificationAssigned assignedTo(String person) {
    return new RectificationAssigned(
        day(4), personOf(person), Measure.TIME_LIMITED, DUE, null, "x");
  }

  private static List<Row> rows() {
    return Stream.of(hazards(), reports(), rewards()).flatMap(List::stream).toList();
  }

  static Stream<Arguments> each() {
    return rows().stream()
        .map(row -> arguments(named(row.event().getClass().getSimpleName(), row)));
  }

  @ParameterizedTest
  @MethodSource("each")
  void isToldToThoseWhomItConcernsAndToNobodyElse(Row row) {
    List<String> news =
        told(Stream.concat(row.past().stream(), Stream.of(row.event())))
            .map(one -> one.kind() + " " + one.address())
            .collect(toCollection(ArrayList::new));
    told(row.past().stream()).map(one -> one.kind() + " " + one.address()).forEach(news::remove);
    assertThat(news)
        .as(row.event() + " after " + row.past())
        .containsExactlyInAnyOrderElementsOf(
            row.addresses().stream().map(address -> row.kind() + " " + address).toList());
  }

  @Test
  void ofWhatHasNoCooperativeAllExpertsOfTheDistrictAreTold() {
    Owner alone = new Owner("371102", null, id("ent-7"));
    HazardEvent proposed = proposedBy(Authority.OFFICER);
    for (HazardEvent event : List.of(appealed(), rectified(), proposed)) {
      assertThat(told(alone, contracts(Stream.concat(MAJOR.stream(), Stream.of(event)))))
          .as(event.toString())
          .extracting(Told::address)
          .contains("EXPERT:371102")
          .doesNotContain(EXPERTS);
    }
  }

  @Test
  void eachEventOfTheContractsIsInThisTableAndInTheOneThatTheInboxIsFilledBy() {
    Set<Class<?>> all =
        Stream.of(HazardContract.class, PublicReportContract.class, RewardContract.class)
            .flatMap(WhoIsToldTest::newest)
            .collect(toSet());
    assertThat(
            rows().stream()
                .flatMap(row -> Arrays.stream(contracts(Stream.of(row.event()))))
                .map(Object::getClass)
                .collect(toSet()))
        .isEqualTo(all);
    assertThat(Tellings.all().map(Telling::event).collect(toSet())).isEqualTo(all);
  }

  @Test
  void aNoticeOfAReportSaysNothingButWhichOneAndWhatIsToBeDone() {
    assertThat(told(Stream.of(RewardFacts.assessed(), RewardFacts.approved())))
        .as("whatever the reward's own id is")
        .extracting(told -> told.notice().subject())
        .containsOnly(ReportFacts.REPORT);
    assertThat(told(Stream.of(ReportFacts.received())))
        .extracting(Told::notice)
        .allSatisfy(
            notice -> {
              assertThat(notice.enterprise()).isNull();
              assertThat(notice.cooperative()).isNull();
              assertThat(notice.dueAt()).isEqualTo(ReportFacts.ACCEPT_BY);
            });
  }

  @Test
  void theReadmeShowsTheTable() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (List<Telling<?>> table :
        List.of(Tellings.OF_HAZARDS, Tellings.OF_PUBLIC_REPORTS, Tellings.OF_REWARDS)) {
      assertThat(readme)
          .contains(
              "| event | notice | told to |\n|---|---|---|\n"
                  + String.join("\n", table.stream().map(Telling::markdown).toList())
                  + "\n");
    }
  }

  /** Of each event the version that is written now. */
  private static Stream<Class<?>> newest(Class<?> family) {
    Map<String, Class<?>> byName = new TreeMap<>();
    Arrays.stream(family.getPermittedSubclasses())
        .sorted(Comparator.comparingInt(type -> type.getAnnotation(WireType.class).version()))
        .forEach(type -> byName.put(type.getAnnotation(WireType.class).name(), type));
    return byName.values().stream();
  }

  private static ContractEvent[] contracts(Stream<? extends DomainEvent> events) {
    HazardContractMapping hazards = new HazardContractMapping();
    PublicReportContractMapping reports = new PublicReportContractMapping();
    RewardContractMapping rewards = new RewardContractMapping();
    return events
        .map(
            event ->
                switch (event) {
                  case HazardEvent e -> hazards.toContract(e);
                  case ReportEvent e -> reports.toContract(e);
                  case RewardEvent e -> rewards.toContract(e);
                  default -> throw new AssertionError(event);
                })
        .toArray(ContractEvent[]::new);
  }

  private record Told(String address, Notice notice) {
    NoticeKind kind() {
      return notice.kind();
    }
  }

  /** What lies under which address after some events of one aggregate. */
  private static Stream<Told> told(Stream<? extends DomainEvent> events) {
    ContractEvent[] contracts = contracts(events);
    if (contracts.length == 0) {
      return Stream.of();
    }
    return told(
        contracts[0] instanceof HazardContract ? report().owner() : new Owner("371102", null, null),
        contracts);
  }

  private static Stream<Told> told(Owner owner, ContractEvent... contracts) {
    EventRecords records = new EventRecords(new TopicSettings("test", 1, (short) 1));
    records.commit(id("hz-1"), owner, contracts);
    MemoryView<Mailbox> view = new MemoryView<>(new InboxProjection());
    records.partitions().forEach((at, all) -> assertThat(view.apply(at, all)).isNull());
    return view.states().entrySet().stream()
        .flatMap(
            box ->
                box.getValue().notices().stream()
                    .map(notice -> new Told(box.getKey().replaceFirst("/.*", ""), notice)));
  }
}
