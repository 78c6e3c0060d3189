package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.shown;
import static org.shouwang.hazard.HazardCallers.OTHER;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.OfTheClock;
import org.shouwang.kit.domain.WorkCalendar;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timers of every kind are pending when the service ends, and are due before it begins again. */
class TimersAcrossRestartIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final AheadClock CLOCK = new AheadClock();
  private static final Duration MONTHS = Duration.ofDays(150);
  private static final String MAJOR =
      "{\"grade\":\"MAJOR\",\"criterion\":"
          + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}";

  @Configuration(proxyBeanMethods = false)
  static class Time {
    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  private ConfigurableApplicationContext service;
  private HazardCallers callers;
  private PublicReportCallers reporters;

  @BeforeEach
  void begin() {
    List<String> settings = new ArrayList<>();
    STACK.register((name, value) -> settings.add("--" + name + "=" + value.get()));
    settings.add("--shouwang.deadlines.every=100ms");
    settings.add("--shouwang.relay.heartbeat=500ms");
    service =
        new SpringApplicationBuilder(HazardServiceApplication.class, Time.class)
            .run(settings.toArray(String[]::new));
    int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    callers = new HazardCallers(STACK, port);
    reporters = new PublicReportCallers(STACK, port);
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void eachStrikesOnceAndInOrder() {
    HazardCallers.join(STACK);
    Map<String, List<String>> expected = new LinkedHashMap<>();
    expected.put(callers.reported(), List.of("confirmation-overdue"));
    expected.put(
        offered(),
        List.of(
            "transfer-unanswered",
            "due-soon",
            "overdue",
            "escalated",
            "escalated",
            "escalated",
            "enforcement-referred"));
    expected.put(awaitingReview(), List.of("resumption-review-overdue"));
    expected.put(awaitingDecision(), List.of("listing-unpublished", "extension-undecided"));
    expected.put(closed(), List.of("look-back-due"));
    for (Kept report : List.of(reporters.reported(""), accepted(), declined(), rewarded())) {
      expected.put(report.id(), List.of("public-report-deadline-missed"));
    }

    String waiting = rectified();

    end();
    CLOCK.pass(MONTHS);
    begin();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(struck()).containsAllEntriesOf(expected));
    await().atMost(Duration.ofSeconds(30)).until(() -> lapsed() == 1);
    assertThat(struck().values().stream().flatMap(List::stream))
        .as("whatever the clock can say of a hazard")
        .containsAll(ofTheClock());

    // What was submitted in time and is sent back months later catches up.
    callers.post(callers.peer(), waiting, "rejection", "{\"reason\":\"未见实物\"}");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(struck().getOrDefault(waiting, List.of()))
                    .containsExactly(
                        "escalated", "escalated", "escalated", "enforcement-referred"));

    // Once more: what has struck does not strike again, what is new does.
    end();
    begin();
    String last = callers.reported();
    CLOCK.pass(MONTHS);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> struck().getOrDefault(last, List.of()).contains("confirmation-overdue"));
    assertThat(struck()).containsAllEntriesOf(expected);
    assertThat(lapsed()).isEqualTo(1);
  }

  /** Assigned, and offered to another enterprise that does not answer. */
  private String offered() {
    String hazard = assigned("{\"grade\":\"GENERAL\"}");
    callers.post(
        callers.principal(),
        hazard,
        "transfer-proposal",
        "{\"toEnterpriseId\":\"%s\",\"reason\":\"出租方管理\"}".formatted(OTHER));
    return hazard;
  }

  /** A major one, rectified, of which nobody comes to see whether work may go on. */
  private String awaitingReview() {
    String hazard = assigned(MAJOR);
    callers.post(
        callers.officer(), hazard, "suspension", "{\"extent\":\"PARTIAL\",\"reason\":\"重大隐患\"}");
    rectify(hazard);
    callers.post(callers.principal(), hazard, "resumption-request", "{}");
    return hazard;
  }

  /** By a plan that was approved. */
  private void rectify(String hazard) {
    callers.post(
        callers.principal(),
        hazard,
        "governance-plan",
        """
        {"goal":"消除隐患","method":"更换线缆","resources":"12万元","organisation":"安全部",
         "finishOn":"2027-01-31","safety":"断电，附预案",
         "inPlace":["RESPONSIBILITY","MEASURES","FUNDS","TIME_LIMIT","CONTINGENCY_PLAN"]}
        """);
    callers.post(callers.officer(), hazard, "governance-plan-approval", "{}");
    callers.post(
        callers.responsible(), hazard, "rectification", shown(callers.responsible(), "已更换"));
  }

  /** A listed one that nobody made public, submitted while its extension waits for a decision. */
  private String awaitingDecision() {
    String hazard = callers.reported();
    callers.post(callers.officer(), hazard, "confirmation", MAJOR);
    callers.post(
        callers.officer(),
        hazard,
        "assignment",
        "{\"measure\":\"TIME_LIMITED\",\"dueOn\":\"%s\"}".formatted(inDays(60)));
    callers.post(
        callers.leader(), hazard, "listing", "{\"level\":\"DISTRICT\",\"reason\":\"治理难度大\"}");
    callers.post(
        callers.principal(),
        hazard,
        "extension-request",
        "{\"dueOn\":\"%s\",\"reason\":\"采购周期长\"}".formatted(inDays(70)));
    rectify(hazard);
    return hazard;
  }

  private static LocalDate inDays(int days) {
    return WorkCalendar.dayOf(CLOCK.instant()).plusDays(days);
  }

  private static List<String> ofTheClock() {
    return Stream.of(HazardEvent.class.getPermittedSubclasses())
        .filter(OfTheClock.class::isAssignableFrom)
        .filter(type -> type != HazardEvent.RepetitionFlagged.class) // a count says it
        .map(type -> type.getSimpleName().replaceFirst("^Hazard", ""))
        .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
        .toList();
  }

  private String rectified() {
    String hazard = assigned("{\"grade\":\"GENERAL\"}");
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    return hazard;
  }

  private String closed() {
    String hazard = rectified();
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    return hazard;
  }

  private String assigned(String grading) {
    String hazard = callers.reported();
    callers.post(callers.officer(), hazard, "confirmation", grading);
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    return hazard;
  }

  private Kept accepted() {
    Kept report = reporters.reported("");
    reporters.post(
        reporters.officer(),
        report,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\",\"place\":\"北门\"}");
    return report;
  }

  private Kept declined() {
    Kept report = reporters.reported("");
    reporters.post(reporters.officer(), report, "refusal", "{\"reason\":\"不属于本部门\"}");
    return report;
  }

  /** Its reward is told of and not claimed, and its reporter not answered. */
  private Kept rewarded() {
    Kept report = reporters.reported("");
    reporters.confirm(reporters.substantiate(report));
    reporters.post(
        reporters.officer(),
        report,
        "reward-assessment",
        "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}");
    reporters.post(reporters.rewardOfficer(), report, "reward-approval", "{}");
    reporters.post(reporters.rewardOfficer(), report, "reward-notification", "{}");
    return report;
  }

  private long lapsed() {
    return struck().values().stream().flatMap(List::stream).filter("reward-lapsed"::equals).count();
  }

  /** What the clock did to each aggregate, in the order of its instants. */
  private Map<String, List<String>> struck() {
    Map<String, List<String>> struck = new LinkedHashMap<>();
    Map<String, Date> since = new LinkedHashMap<>();
    MongoDatabase database = service.getBean(MongoDatabase.class);
    for (Document commit : database.getCollection("commits").find().sort(new Document("_id", 1))) {
      if (commit.getString("actor").startsWith("timer:")) {
        for (Document event : commit.getList("events", Document.class)) {
          String aggregate = event.getString("aggregate");
          Date at = event.getDate("occurredAt");
          assertThat(at).isAfterOrEqualTo(since.getOrDefault(aggregate, at));
          since.put(aggregate, at);
          struck
              .computeIfAbsent(aggregate, unknown -> new ArrayList<>())
              .add(event.getString("type").replaceAll("org\\.shouwang\\.hazard\\.|\\.v\\d+", ""));
        }
      }
    }
    return struck;
  }
}
