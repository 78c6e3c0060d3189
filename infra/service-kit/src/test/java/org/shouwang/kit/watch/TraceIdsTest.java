package org.shouwang.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines outside of requests say which trace they belong to, also as ECS JSON. */
class TraceIdsTest {
  private static final String TRACE = "ab".repeat(16);

  @Test
  void writesTheTraceIntoEcsLines() {
    try (var traced = TraceIds.during("00-" + TRACE + "-" + "cd".repeat(8) + "-01")) {
      JsonNode line = new JsonMapper().readTree(line("set aside"));
      assertThat(line.path("message").asString()).isEqualTo("set aside");
      assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
      assertThat(line.toString()).contains("ecs").contains("WARN");
    }
    assertThat(MDC.get("traceId")).isNull();
    assertThat(line("later")).doesNotContain(TRACE);
  }

  @Test
  void takesNothingForATraceThatIsNone() {
    try (var traced = TraceIds.during("no trace")) {
      assertThat(MDC.get("traceId")).isNull();
    }
  }

  private static String line(String message) {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    context.putObject(Environment.class.getName(), new MockEnvironment());
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.start();
    var event =
        new LoggingEvent(
            "test", context.getLogger("test"), Level.WARN, message, null, new Object[0]);
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
