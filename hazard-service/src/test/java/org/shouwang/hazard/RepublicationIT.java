package org.shouwang.hazard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** An operator has the log written once more, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RepublicationIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final String RELAY = "/api/v1/operations/relay";
  private static final String REPUBLICATIONS = RELAY + "/republications";

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @BeforeAll
  static void join() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;

  @Test
  void theNextGenerationHoldsEqualBytesInAsManyPartitionsAsWereAskedFor() {
    HazardCallers callers = new HazardCallers(STACK, port);
    Api operator = Api.at(port).as(STACK.tokens().operator());
    for (int i = 0; i < 5; i++) {
      String hazard = callers.reported();
      callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    }
    assertThat(callers.officer().post(REPUBLICATIONS, "{}").status()).isEqualTo(403);
    assertThat(operator.post(REPUBLICATIONS, "{\"partitions\":0}").status()).isEqualTo(422);
    long head = operator.get(RELAY).json().path("head").asLong();
    await().atMost(Duration.ofSeconds(30)).until(() -> position(operator) >= head);
    assertThat(operator.get(RELAY).json().at("/generation/number").asInt()).isEqualTo(1);
    Map<String, List<String>> before = records(1, STACK.topics().partitions(), 10);

    Api.Reply asked = operator.post(REPUBLICATIONS, "{\"partitions\":6}");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().path("number").asInt()).isEqualTo(2);
    assertThat(asked.json().path("partitions").asInt()).isEqualTo(6);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode relay = operator.get(RELAY).json();
              assertThat(relay.at("/generation/number").asInt()).isEqualTo(2);
              assertThat(relay.at("/generation/partitions").asInt()).isEqualTo(6);
              assertThat(relay.path("position").asLong()).isGreaterThanOrEqualTo(head);
            });
    assertThat(records(2, 6, 10)).isEqualTo(before);
  }

  private static long position(Api operator) {
    return operator.get(RELAY).json().path("position").asLong();
  }

  /** Every event of a generation, with headers and bytes, by hazard and in order. */
  private static Map<String, List<String>> records(int generation, int partitions, int count) {
    String topic = STACK.topics().topic("hazard", generation);
    Map<String, List<String>> found = new TreeMap<>();
    Map<String, Object> settings = new TreeMap<>(TestBroker.kafka().consumer());
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)).toList());
      consumer.seekToBeginning(consumer.assignment());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (record.key() != null) { // a marker has none
                    found
                        .computeIfAbsent(record.key(), unused -> new ArrayList<>())
                        .add(text(record));
                  }
                }
                return found.values().stream().mapToInt(List::size).sum() >= count;
              });
    }
    return found;
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    StringBuilder text = new StringBuilder();
    record
        .headers()
        .forEach(
            h ->
                text.append(h.key()).append('=').append(new String(h.value(), UTF_8)).append('\n'));
    return text.append(HexFormat.of().formatHex(record.value())).toString();
  }
}
