package org.shouwang.demo.play;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's ids of what the story calls by its own keys. */
final class Cast {
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  void knows(String key, String id) {
    ids.put(key, id);
  }

  String id(String key) {
    String id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException(key + " has not entered the story yet");
    }
    return id;
  }
}
