package org.shouwang.demo.play;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.demo.client.Patience;
import tools.jackson.databind.JsonNode;

/** One hazard of each interesting kind (各类隐患示例), to be replayed step by step. */
public final class Gallery {
  /** Report, prescription, rectification. */
  private static final int SHOWN_OF_MAJOR = 3;

  private final Play play;
  private final Scene scene;
  private final Progress progress;
  private final Showcase showcase;
  private final PublicTales strangers;

  public Gallery(Play play, Progress progress) {
    this.play = play;
    this.scene = play.scene();
    this.progress = progress;
    this.showcase = new Showcase(scene);
    this.strangers = new PublicTales(showcase);
  }

  /** Lets each live through its story, side by side. */
  public void play() {
    List<Runnable> tales =
        Stream.of(
                new VerificationTales(showcase).all(),
                new MajorTales(showcase).all(),
                new DeadlineTales(showcase).all(),
                new HandoverTales(showcase).all(),
                new ClosureTales(showcase, play.lookBacks()).all(),
                strangers.all())
            .flatMap(List::stream)
            .toList();
    progress.chapter(
        Kind.values().length + " 类隐患 one hazard of each kind", () -> Together.all(tales));
  }

  /**
   * Looks whether each is there, of its kind, with a log that verifies, and can be replayed.
   *
   * @return what is not as told; empty when all is
   */
  public List<String> compare() {
    List<String> wrong = new ArrayList<>(strangers.compare());
    for (Kind kind : Kind.values()) {
      String hazard = showcase.hazards().get(kind);
      if (hazard == null) {
        wrong.add("no hazard of the kind " + kind);
        continue;
      }
      JsonNode timeline = scene.timeline(hazard, Patience.FOR_THE_NEWS, kind::isOf);
      if (!kind.isOf(timeline)) {
        wrong.add(hazard + " is not of the kind " + kind);
      }
      if (!timeline.path("verification").path("intact").asBoolean(false)) {
        wrong.add(hazard + " does not verify");
      }
      if (!isReplayed(hazard, timeline)) {
        wrong.add(hazard + " is replayed otherwise than its timeline tells it");
      }
      if (kind == Kind.MAJOR && photos(timeline) < SHOWN_OF_MAJOR) {
        wrong.add(hazard + " is major and not shown by its photos");
      }
    }
    return wrong;
  }

  /**
   * State and difference (回放) up to its last commit must end as the timeline does, by its steps.
   */
  private boolean isReplayed(String hazard, JsonNode timeline) {
    int steps = timeline.path("steps").size();
    long last = timeline.path("steps").path(steps - 1).path("commit").asLong();
    JsonNode state = scene.read("officer", "/hazards/" + hazard + "/state?commit=" + last);
    JsonNode changed = scene.read("officer", "/hazards/" + hazard + "/diff?toCommit=" + last);
    return state.path("steps").asInt() == steps
        && state.path("state").equals(timeline.path("state"))
        && changed.path("steps").size() == steps;
  }

  private static long photos(JsonNode timeline) {
    return timeline
        .path("steps")
        .valueStream()
        .flatMap(step -> step.path("evidence").valueStream())
        .count();
  }

  /** Names each with what replays it. */
  public void suggest(URI url) {
    progress.say("");
    progress.say("各类隐患 one hazard of each kind, to be replayed (…/state?asOf=, …/diff likewise):");
    progress.say("  TOKEN=$(./run token " + scene.login("officer") + ")");
    showcase
        .hazards()
        .forEach(
            (kind, hazard) -> {
              progress.say("  " + kind.words());
              progress.say(
                  "    curl -s -H \"Authorization: Bearer $TOKEN\" '"
                      + url
                      + Scene.timelineOf(hazard)
                      + "'");
            });
    progress.say("重大隐患的案卷（含照片） the major one's case bundle, with its photos:");
    progress.say(
        "  curl -s -o major.case -H \"Authorization: Bearer $TOKEN\" '"
            + url
            + Scene.API
            + "/hazards/"
            + showcase.hazards().get(Kind.MAJOR)
            + "/case-bundle'");
    progress.say("举报人凭查询码查询 what the reporter is told, who has no login:");
    progress.say(
        "  curl -s -H 'Content-Type: application/json' -d '"
            + strangers.kept()
            + "' '"
            + url
            + Scene.API
            + "/public/reports/tracking'");
  }
}
