package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.faults.check.Story;
import org.shouwang.faults.load.History;
import org.shouwang.faults.load.History.Phase;
import tools.jackson.databind.json.JsonMapper;

class HistoriesTest {
  @TempDir Path folder;

  @Test
  void findWhatClientsSawOfAnAggregateAlsoBeforeItHadAnId() throws IOException {
    try (History history = new History(folder.resolve("history.jsonl"))) {
      history.add(line("key-1", "/api/v1/hazards", Phase.INVOKE, "{}"));
      history.add(line("key-2", "/api/v1/hazards", Phase.INVOKE, "{}"));
      history.add(line("key-1", "/api/v1/hazards", Phase.OK, "{\"id\":\"hz-1\"}"));
      history.add(line("key-3", "/api/v1/hazards/hz-1/closure", Phase.UNKNOWN, "{}"));
    }
    Story story = new Story(Set.of("hz-1"), Set.of("key-1"), List.of());
    assertThat(Histories.about(folder, story)).hasSize(3).noneMatch(line -> line.contains("key-2"));
  }

  private static History.Line line(String key, String path, Phase phase, String answer) {
    return new History.Line(
        Instant.EPOCH,
        1,
        "acc-1",
        "hazard",
        key,
        path,
        phase,
        0,
        JsonMapper.shared().readTree(answer));
  }
}
