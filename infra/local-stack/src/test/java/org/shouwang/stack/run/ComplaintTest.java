package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintTest {
  @Test
  void isAServicesLastError() {
    assertThat(
            Complaint.last(
                List.of(
                    "2026-03-01T08:00:00.000Z ERROR 17 --- [hazard-service] [relay] [ ] o.s.kit.stream.Relay : old",
                    "2026-03-01T08:00:01.000Z ERROR 17 --- [hazard-service] [relay] [ ] o.s.kit.stream.Relay : Relay halted: topic x : unfit",
                    "2026-03-01T08:00:02.000Z  INFO 17 --- [hazard-service] [main] [ ] o.s.kit.Other : all is well")))
        .contains("Relay halted: topic x : unfit");
  }

  @Test
  void isTheInnermostCauseOfAFailedStart() {
    assertThat(
            Complaint.last(
                List.of(
                    "2026-03-01T08:00:00.000Z ERROR 17 --- [hazard-service] [main] [ ] o.s.b.SpringApplication : Application run failed",
                    "Caused by: org.springframework.BeanCreationException: outer",
                    "\tat java.base/Thread.run(Thread.java:1)",
                    "Caused by: com.mongodb.MongoTimeoutException: Timed out",
                    "\t... 52 common frames omitted")))
        .contains("com.mongodb.MongoTimeoutException: Timed out");
  }

  @Test
  void isAlsoReadFromTheStoresLog() {
    assertThat(
            Complaint.last(
                List.of("2026-03-01T08:00:00.000Z ERROR o.s.stack.StoreNode - disk - is full")))
        .contains("disk - is full");
  }

  @Test
  void isCutWhereItIsLong() {
    String error = "2026-03-01T08:00:00.000Z ERROR o.s.X - " + "长".repeat(1000);
    assertThat(Complaint.last(List.of(error)).orElseThrow()).hasSize(201).endsWith("…");
  }

  @Test
  void isNothingWhereNothingWentWrong() {
    assertThat(Complaint.last(List.of("2026-03-01T08:00:00.000Z INFO  o.s.X - ERROR : none")))
        .isEmpty();
  }
}
