package org.shouwang.hazard.read.timeline.replay;

import java.util.Map;
import java.util.TreeMap;
import org.shouwang.hazard.read.timeline.Story;
import org.shouwang.kit.log.CommitLog;
import tools.jackson.databind.json.JsonMapper;

/** The replay, for tests of other packages. */
public final class Replayed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Replayed() {}

  /** Every field of the state after a commit, as text. */
  public static Map<String, String> after(CommitLog log, Story story, long commit) {
    StateAt state = new Replays(log, JSON).at(story, new Moment(null, null, commit));
    Map<String, String> fields = new TreeMap<>();
    state.fields().forEach((name, value) -> fields.put(name, value.asString()));
    return fields;
  }
}
