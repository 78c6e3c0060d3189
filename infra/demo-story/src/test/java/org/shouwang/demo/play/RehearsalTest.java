package org.shouwang.demo.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.demo.plan.GalleryStory;
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
      assertThat(
              echo.told.values().stream()
                  .filter(told -> told.contains("/rectification ") && told.contains("evidence")))
          .as("the major ones are shown by photos")
          .hasSize(8);
    }
  }

  @Test
  void letsOneHazardOfEachKindLiveOnceHoweverOftenItIsPlayed() throws Exception {
    try (EchoPlatform echo = new EchoPlatform()) {
      gallery(echo);
      Map<String, String> first = Map.copyOf(echo.told);
      gallery(echo);

      assertThat(echo.told).isEqualTo(first);
      assertThat(echo.contradicted).isEmpty();
      assertThat(first.keySet())
          .contains(
              "demo:1:gallery:major/15",
              "demo:1:gallery:major/1/photo",
              "demo:1:gallery:major/10/photo/completion",
              "demo:1:gallery:transfer-imposed/8",
              "demo:1:gallery:left-behind/withdrawal",
              "demo:1:gallery:fixed-on-the-spot/5",
              "demo:1:gallery:escalated/7",
              "demo:1:gallery:repeated/earlier-4/5",
              "demo:1:gallery:recurred/6",
              "demo:1:gallery:sampled/1/5",
              "demo:1:gallery:public-report/reward-payment");
      assertThat(first.get("demo:1:gallery:public-report/report"))
          .as("by nobody whom the platform knows")
          .startsWith("null ");
    }
  }

  private static void gallery(EchoPlatform echo) {
    Progress nowhere =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), false, () -> 0);
    Play play = new Play(echo.platform(), GalleryStory.of(1), 1, nowhere);
    play.play();
    new Gallery(play, nowhere).play();
  }

  @Test
  void showsTheLeadingAccountsPasswordsWhenFirstPlayedAndNeverAgain() throws Exception {
    try (EchoPlatform echo = new EchoPlatform()) {
      List<String> first = passwords(echo);
      List<String> again = passwords(echo);

      assertThat(first).hasSize(5);
      assertThat(first.getFirst()).contains("初始密码", "shown this once");
      assertThat(first.subList(1, 5))
          .allMatch(line -> line.matches("  pharma-(leader|officer|lead|safety) +password-\\S+"))
          .doesNotHaveDuplicates();
      assertThat(again)
          .singleElement()
          .asString()
          .contains("not again: pharma-leader, pharma-officer, pharma-lead, pharma-safety")
          .doesNotContain("password-");
    }
  }

  private static List<String> passwords(EchoPlatform echo) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Play play =
        new Play(echo.platform(), PharmaStory.of(1), 1, new Progress(nowhere, false, () -> 0));
    play.play();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new Epilogue(List.of(play), new Progress(new PrintStream(said, true, UTF_8), false, () -> 0))
        .passwords();
    return said.toString(UTF_8).lines().filter(line -> !line.isEmpty()).toList();
  }

  private static long count(EchoPlatform echo, String ending) {
    return echo.told.keySet().stream().filter(key -> key.endsWith(ending)).count();
  }

  private static void rehearse(EchoPlatform echo, Story story, long seed) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    new Play(echo.platform(), story, seed, new Progress(nowhere, false, () -> 0)).play();
  }
}
