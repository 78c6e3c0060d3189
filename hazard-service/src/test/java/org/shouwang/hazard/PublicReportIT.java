package org.shouwang.hazard;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Reports of the public and their rewards as everybody meets them: over HTTP, on one running
 * service for all of these tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PublicReportIT.SetAhead.class)
abstract class PublicReportIT {
  static final ServiceStack STACK = HazardCallers.joined();
  static final AheadClock CLOCK = new AheadClock();

  /** The service's clock, which a test can set ahead. */
  @TestConfiguration(proxyBeanMethods = false)
  static class SetAhead {
    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.deadlines.every", () -> "200ms");
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  PublicReportCallers callers;

  @BeforeEach
  void callers() {
    callers = new PublicReportCallers(STACK, port);
  }

  List<Document> eventsOf(String aggregate) {
    List<Document> events = new ArrayList<>();
    for (Document commit : database.getCollection("commits").find()) {
      commit.getList("events", Document.class).stream()
          .filter(event -> aggregate.equals(event.getString("aggregate")))
          .forEach(events::add);
    }
    return events;
  }
}
