package org.shouwang.demo.play;

/**
 * Idempotency keys that follow from seed, story and step alone: playing twice, or going on after a
 * kill, asks for nothing that is not there already.
 */
record Keys(long seed, String story) {
  String of(String step) {
    return "demo:%d:%s:%s".formatted(seed, story, step);
  }

  /** A login name; another seed's people are others. */
  String login(String role) {
    return seed == 1 ? story + "-" + role : "%s-s%d-%s".formatted(story, seed, role);
  }
}
