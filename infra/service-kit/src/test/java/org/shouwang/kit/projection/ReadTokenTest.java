package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.MemoryCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.stream.Generation;

class ReadTokenTest {

  @Test
  void saysTheSameAfterTravelling() {
    ReadToken token = new ReadToken("hazard", 1, 4711, Map.of(0, 3, 11, 0));
    assertThat(ReadToken.parse(token.encoded())).isEqualTo(token);
    assertThat(token.encoded()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void namesTheLastEventInEachPartition() {
    Generation generation = new Generation(3, 4);
    assertThat(generation.partition("hz-1")).isNotEqualTo(generation.partition("hz-2"));
    CommitDraft draft =
        new CommitDraft(
            "http:acc-1:k-1",
            null,
            "acc-1",
            Authority.PEER,
            false,
            "cor-1",
            null,
            null,
            null,
            List.of(event("hz-1", 0), event("hz-2", 0), event("hz-1", 1)));
    Commit commit = new MemoryCommitLog("/cell/test", Clock.systemUTC()).append(draft);
    assertThat(ReadToken.of("hazard", commit, generation))
        .isEqualTo(
            new ReadToken(
                "hazard",
                3,
                1,
                Map.of(generation.partition("hz-1"), 2, generation.partition("hz-2"), 1)));
  }

  private static RecordedEvent event(String hazard, int sequence) {
    return new RecordedEvent(
        hazard + "-" + sequence,
        "Hazard",
        hazard,
        sequence,
        "org.shouwang.hazard.rectified.v1",
        Hazards.MORNING,
        Hazards.DONGGANG,
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hazard",
        "hazard;1;1;",
        "hazard;1;-1;0:0",
        "hazard;1;9999999999999;0:0",
        "hazard;1;1;99999:0",
        "Hazard;1;1;0:0",
        "hazard;1;1;0:0;more",
        "{$gt:1}"
      })
  void refusesWhatIsNoToken(String plain) {
    String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ReadToken.parse(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadToken.parse("%" + text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
