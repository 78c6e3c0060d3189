package org.shouwang.demo.play;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.demo.plan.Finding;
import org.shouwang.demo.plan.Visit;

/** After both stories: the figures side by side, who sees what, and what to try next. */
public final class Epilogue {
  private final List<Play> plays;
  private final Progress progress;

  public Epilogue(List<Play> plays, Progress progress) {
    this.plays = List.copyOf(plays);
    this.progress = progress;
  }

  /**
   * Compares what the platform shows with what was told.
   *
   * @return what is not as told; empty when all is
   */
  public List<String> compare() {
    List<String> wrong = new ArrayList<>();
    for (Play play : plays) {
      Scene scene = play.scene();
      progress.say("");
      progress.say(scene.story().cooperative().name() + " · 看板 scoreboard");
      for (Figure figure : new Scoreboard(scene).figures()) {
        progress.say(figure.line());
        if (!figure.asTold()) {
          wrong.add(scene.story().key() + ": " + figure.line().strip());
        }
      }
    }
    return wrong;
  }

  /**
   * Lets each bureau ask for the other's cooperative, which must not exist for it.
   *
   * @return what could be seen that must not; empty when all is well
   */
  public List<String> lookAcross() {
    List<String> wrong = new ArrayList<>();
    progress.say("");
    for (Play from : plays) {
      for (Play to : plays) {
        if (from != to) {
          String path = new Scoreboard(to.scene()).path();
          String login = from.scene().login("leader");
          int status = from.scene().platform().statusOf(login, path);
          progress.say(
              "  %s %s → %s: %d"
                  .formatted(
                      status == 404 ? "✓" : "✗",
                      from.scene().story().district().bureau(),
                      to.scene().story().cooperative().name(),
                      status));
          if (status != 404) {
            wrong.add(login + " was answered " + status + " for " + path);
          }
        }
      }
    }
    return wrong;
  }

  /** The passwords that the platform told; also where the story stops before its end. */
  public void passwords() {
    List<String> lines =
        plays.stream().flatMap(play -> play.scene().passwords().lines().stream()).toList();
    if (!lines.isEmpty()) {
      progress.say("");
      lines.forEach(progress::say);
    }
  }

  /** Who all these people are. */
  public void nobodyReal() {
    progress.say("");
    progress.say("人物企业均为虚构：企业与合作社带 fictitious 标记；人员以干支年为名、电话以 100 开头，即其标记");
    progress.say(
        "Nobody here is real: enterprises and cooperatives are marked fictitious; people, experts too, by names from the");
    progress.say(
        "sixty-year cycle and phones that begin with 100, which no operator has given out");
  }

  /** What a reader can try from here. */
  public void suggest(URI url) {
    Scene scene = plays.getFirst().scene();
    String officer = scene.login("officer");
    String board = new Scoreboard(scene).path();
    progress.say("");
    progress.say("接下来 try next:");
    progress.say("  TOKEN=$(./run token " + officer + ")");
    progress.say(curl(url, board));
    progress.say(curl(url, board + "?asOf=2026-06-30"));
    progress.say(curl(url, Scene.API + "/reports/districts/" + district(scene) + "/overview"));
    progress.say(curl(url, Scene.API + "/hazards?status=CLOSED&limit=5"));
    progress.say(curl(url, Scene.API + "/hazards/" + longestWay(scene) + "/timeline"));
    progress.say("  " + url + "/");
  }

  private static String district(Scene scene) {
    return scene.story().district().code();
  }

  /** The hazard whose way has the most steps. */
  private static String longestWay(Scene scene) {
    Finding longest = null;
    for (Visit visit : scene.story().visits().toList()) {
      for (Finding finding : visit.findings()) {
        if (longest == null || interest(finding) > interest(longest)) {
          longest = finding;
        }
      }
    }
    if (longest == null) {
      throw new IllegalStateException("A story without findings");
    }
    return scene.id(longest.key());
  }

  private static int interest(Finding finding) {
    return finding.way().attempts().size() * 2 + (finding.flaw().criterion() == null ? 0 : 1);
  }

  private static String curl(URI url, String path) {
    return "  curl -s -H \"Authorization: Bearer $TOKEN\" '" + url + path + "'";
  }
}
