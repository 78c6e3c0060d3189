package org.shouwang.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventEnvelopeTest {

  private static final List<String> OPTIONAL =
      List.of(
          EnvelopeHeaders.COOPERATIVE,
          EnvelopeHeaders.ENTERPRISE,
          EnvelopeHeaders.IMPORTED,
          EnvelopeHeaders.CAUSATION_ID,
          EnvelopeHeaders.TRACE_PARENT,
          EnvelopeHeaders.COMMAND_ID,
          EnvelopeHeaders.BODY_DIGEST);

  @Test
  void comesBackFromItsHeadersAsItWas() {
    assertThat(read(EnvelopeHeaders.toHeaders(complete()))).isEqualTo(complete());
    assertThat(read(EnvelopeHeaders.toHeaders(minimal()))).isEqualTo(minimal());
  }

  @Test
  void isACloudEventInKafkaBinaryMode() {
    Map<String, byte[]> headers = EnvelopeHeaders.toHeaders(complete());

    assertThat(headers.keySet())
        .startsWith("ce_specversion", "content-type", "ce_id", "ce_type", "ce_source")
        .hasSize(24);
    assertThat(headers.get("ce_specversion")).asString(UTF_8).isEqualTo("1.0");
    assertThat(headers.get("content-type")).asString(UTF_8).isEqualTo("application/json");
    assertThat(headers.get("ce_time")).asString(UTF_8).isEqualTo("2026-03-01T08:00:00.250Z");
    assertThat(headers.get("ce_coop")).asString(UTF_8).isEqualTo("coop-1");
    assertThat(headers.get("ce_imported")).asString(UTF_8).isEqualTo("true");
  }

  /** Readers find them by their places ({@code docs/formats/topics-v1.md}). */
  @Test
  void whatNoEventLacksStandsFirstAndInOneOrderUpToTheDistrict() {
    List<String> first =
        EnvelopeHeaders.NAMES.subList(
            0, EnvelopeHeaders.NAMES.indexOf(EnvelopeHeaders.DISTRICT) + 1);

    assertThat(first).doesNotContainAnyElementsOf(OPTIONAL);
    assertThat(EnvelopeHeaders.toHeaders(minimal()).keySet()).containsSequence(first);
    assertThat(EnvelopeHeaders.toHeaders(complete()).keySet())
        .containsExactlyElementsOf(EnvelopeHeaders.NAMES);
  }

  @Test
  void leavesOutWhatIsAbsent() {
    assertThat(EnvelopeHeaders.toHeaders(minimal()).keySet())
        .hasSize(17)
        .doesNotContainAnyElementsOf(OPTIONAL);
  }

  @Test
  void everyMandatoryHeaderIsMissedByName() {
    for (String name : EnvelopeHeaders.toHeaders(minimal()).keySet()) {
      Map<String, byte[]> headers = new HashMap<>(EnvelopeHeaders.toHeaders(minimal()));
      headers.remove(name);

      assertThatThrownBy(() -> read(headers))
          .isInstanceOf(MalformedEnvelopeException.class)
          .hasMessage(name + " is missing");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3",
    "content-type, text/plain",
    "ce_id, ' '",
    "ce_time, 2026-03-01T08:00:00Z",
    "ce_sequence, -1",
    "ce_sequence, 1.0",
    "ce_sequence, ''",
    "ce_sequence, 1234567890123456789",
    "ce_commit, 0",
    "ce_index, 2147483648",
    "ce_commithash, abc",
    "ce_commithash, ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789",
    "ce_imported, false"
  })
  void refusesAnIllFormedHeader(String name, String value) {
    Map<String, byte[]> headers = new HashMap<>(EnvelopeHeaders.toHeaders(complete()));
    headers.put(name, value.getBytes(UTF_8));

    assertThatThrownBy(() -> read(headers)).isInstanceOf(MalformedEnvelopeException.class);
  }

  @Test
  void readsEachAttributeByItselfAsIfItWereReadWhole() throws ReflectiveOperationException {
    for (EventEnvelope written : List.of(complete(), minimal())) {
      EventEnvelope reading = EnvelopeHeaders.reading(EnvelopeHeaders.toHeaders(written)::get);
      for (Method attribute : EventEnvelope.class.getMethods()) {
        assertThat(attribute.invoke(reading))
            .as(attribute.getName())
            .isEqualTo(attribute.invoke(written));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, ' ', id",
    "ce_time, 2026-03-01T08:00:00Z, time",
    "ce_sequence, -1, sequence",
    "ce_commit, 0, commit",
    "ce_index, 2147483648, index",
    "ce_commithash, abc, commitHash",
    "ce_imported, false, imported"
  })
  void refusesAnIllFormedAttributeWhenItIsAskedFor(String name, String value, String attribute)
      throws ReflectiveOperationException {
    Map<String, byte[]> headers = new HashMap<>(EnvelopeHeaders.toHeaders(complete()));
    headers.put(name, value.getBytes(UTF_8));
    EventEnvelope reading = EnvelopeHeaders.reading(headers::get);

    assertThat(reading.district()).as("the others are read").isEqualTo(complete().district());
    Method ask = EventEnvelope.class.getMethod(attribute);
    assertThatThrownBy(() -> ask.invoke(reading))
        .hasCauseInstanceOf(MalformedEnvelopeException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 999_999_999_999_999_999L})
  void readsOneNumberWithoutTheOthers(long number) {
    byte[] digits = Long.toString(number).getBytes(UTF_8);

    assertThat(EnvelopeHeaders.number(name -> digits, EnvelopeHeaders.SEQUENCE)).isEqualTo(number);
  }

  private static EventEnvelope read(Map<String, byte[]> headers) {
    return EnvelopeHeaders.fromHeaders(headers::get);
  }

  private static EventEnvelope complete() {
    return envelope(
        "coop-1",
        "ent-7",
        true,
        "evt-0",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "cmd-1",
        "fedcba9876543210".repeat(4));
  }

  private static EventEnvelope minimal() {
    return envelope(null, null, false, null, null, null, null);
  }

  private static EventEnvelope envelope(
      String cooperative,
      String enterprise,
      boolean imported,
      String cause,
      String trace,
      String command,
      String body) {
    return new WholeEnvelope(
        "019cb8a2-5d00-7c4e-8f00-000000000001",
        "org.shouwang.hazard.rectified.v1",
        "/district/371102/hazard-service",
        "hz-1",
        "hazard",
        Instant.parse("2026-03-01T08:00:00.250Z"),
        "urn:shouwang:schema:hazard:rectified:v1",
        3,
        42,
        0,
        "0123456789abcdef".repeat(4),
        "371102",
        cooperative,
        enterprise,
        "per-1",
        "PEER",
        imported,
        "corr-1",
        cause,
        trace,
        command,
        body);
  }
}
