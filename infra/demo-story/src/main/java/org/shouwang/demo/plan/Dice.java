package org.shouwang.demo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chance that always falls the same way: each labelled purpose has its own, derived from a seed.
 */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** So that what one part of the story draws does not depend on how often another one drew. */
  static Dice of(long seed, String label) {
    long hash = FNV_OFFSET ^ seed;
    for (byte b : label.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return new Dice(hash);
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** One of the keys, as often as its weight says. */
  <T> T weighted(Map<T, Integer> weights) {
    int left = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<T, Integer> entry : weights.entrySet()) {
      left -= entry.getValue();
      if (left < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("The weights add up to more than their sum");
  }
}
