package org.shouwang.demo.play;

import java.util.List;
import java.util.function.Predicate;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import org.shouwang.demo.client.Platform;
import org.shouwang.demo.client.Uploads;
import org.shouwang.demo.plan.Story;
import tools.jackson.databind.JsonNode;

/** Where one story is played: its platform, its keys, its cast. */
final class Scene {
  static final String API = "/api/v1";

  private static final String COOPERATIVE = "cooperative";

  private final Platform platform;
  private final Platform live;
  private final Uploads uploads;
  private final Story story;
  private final Keys keys;
  private final Cast cast = new Cast();
  private final Passwords passwords = new Passwords();

  Scene(Platform platform, Story story, long seed) {
    this.platform = platform;
    this.live = platform.now();
    this.uploads = new Uploads(platform);
    this.story = story;
    this.keys = new Keys(seed, story.key());
  }

  Platform platform() {
    return platform;
  }

  Story story() {
    return story;
  }

  /** Somebody of the story does something. */
  Answer act(String role, String step, String path, Body body) {
    return platform.post(login(role), keys.of(step), API + path, body);
  }

  /** The same where the service first has to hear of what went before in another one. */
  Answer actOnceKnown(String role, String step, String path, Body body) {
    return platform.postOnceKnown(login(role), keys.of(step), API + path, body);
  }

  /**
   * Somebody does something now, once the service has heard of what went before; all else is
   * entered as history (补录), of which no clock strikes.
   */
  Answer actLive(String role, String step, String path, Body body) {
    return live.postOnceKnown(login(role), keys.of(step), API + path, body);
  }

  /**
   * Somebody uploads a photo that was drawn for a step.
   *
   * @return by what the step names it
   */
  String photo(String role, String step) {
    return uploads.send(login(role), keys.of(step + "/photo"), DrawnPhoto.of(keys.of(step)));
  }

  /** A hazard's story as the bureau reads it, once it shows something or patience is over. */
  JsonNode timeline(String hazard, Patience patience, Predicate<JsonNode> shown) {
    return platform.getUntil(login("officer"), timelineOf(hazard), patience, shown);
  }

  /** What somebody of the story is shown. */
  JsonNode read(String role, String path) {
    return platform.get(login(role), API + path);
  }

  /** Where it is read. */
  static String timelineOf(String hazard) {
    return API + "/hazards/" + hazard + "/timeline";
  }

  /** Somebody whom nobody knows (公众) says something, without a login. */
  Answer told(String step, String path, Body body) {
    return platform.postOnceKnown(null, keys.of(step), API + path, body);
  }

  /** Somebody from outside the story, the operator (运维人员), does something. */
  Answer operate(String step, String path, Body body) {
    return platform.post("operator", keys.of(step), API + path, body);
  }

  String login(String role) {
    return keys.login(role);
  }

  /** Somebody has an account, from now on or already. */
  void opened(String role, Answer answer) {
    passwords.opened(login(role), answer.initialPassword());
  }

  Passwords passwords() {
    return passwords;
  }

  String cooperative() {
    return cast.id(COOPERATIVE);
  }

  void founded(String cooperativeId) {
    cast.knows(COOPERATIVE, cooperativeId);
  }

  void enters(String key, String id) {
    cast.knows(key, id);
  }

  void enters(String key, Answer answer) {
    cast.knows(key, answer.id());
  }

  String id(String key) {
    return cast.id(key);
  }

  List<String> ids(List<String> keys) {
    return keys.stream().map(cast::id).toList();
  }
}
