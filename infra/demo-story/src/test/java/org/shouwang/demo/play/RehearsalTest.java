package org.shouwang.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.demo.plan.PharmaStory;
import org.shouwang.demo.plan.Story;
import org.shouwang.demo.plan.XihuStory;

class RehearsalTest {

  @Test
  void tellsEveryStepOnceHoweverOftenItIsPlayed() throws Exception {
    try (EchoPlatform echo = new EchoPlatform()) {
      rehearse(echo, PharmaStory.of(1), 1);
      Map<String, String> first = Map.copyOf(echo.told);
      rehearse(echo, PharmaStory.of(1), 1);

      assertThat(echo.told).isEqualTo(first);
      assertThat(echo.contradicted).isEmpty();
    }
  }

  @Test
  void tellsAnotherSeedsStoryUnderOtherKeys() throws Exception {
    try (EchoPlatform echo = new EchoPlatform()) {
      rehearse(echo, PharmaStory.of(1), 1);
      rehearse(echo, PharmaStory.of(2), 2);

      assertThat(echo.contradicted).isEmpty();
      assertThat(echo.told.keySet()).anyMatch(key -> key.startsWith("demo:2:pharma:"));
    }
  }

  @Test
  void takesEveryHazardOfXihuItsWholeWay() throws Exception {
    try (EchoPlatform echo = new EchoPlatform()) {
      rehearse(echo, XihuStory.of(1), 1);

      assertThat(count(echo, "/confirmation")).isEqualTo(1200);
      assertThat(count(echo, "/assignment")).isEqualTo(1200);
      assertThat(count(echo, "/rejection")).isEqualTo(96);
      assertThat(count(echo, "/acceptance")).isEqualTo(1200);
      assertThat(count(echo, "/signature")).isEqualTo(90);
      assertThat(count(echo, "/approval")).isEqualTo(25);
    }
  }

  private static long count(EchoPlatform echo, String ending) {
    return echo.told.keySet().stream().filter(key -> key.endsWith(ending)).count();
  }

  private static void rehearse(EchoPlatform echo, Story story, long seed) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    new Play(echo.platform(), story, seed, new Progress(nowhere, false, () -> 0)).play();
  }
}
