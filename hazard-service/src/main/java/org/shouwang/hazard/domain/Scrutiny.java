package org.shouwang.hazard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 防假闭环: why a hazard's closure is looked at twice.
 *
 * @param repetition that it is one of many of its kind, once that was told
 * @param sampled whether the closure of this cycle was drawn for a review (抽查)
 */
public record Scrutiny(@Nullable Repetition repetition, boolean sampled) {
  static final Scrutiny NONE = new Scrutiny(null, false);

  /**
   * 重复隐患.
   *
   * @param times how many of its kind there were within the period, with it
   * @param earlier the others, of very many the last ones
   */
  public record Repetition(int times, List<String> earlier) {
    public Repetition {
      earlier = List.copyOf(earlier);
    }
  }

  Scrutiny repeated(Repetition next) {
    return new Scrutiny(next, sampled);
  }

  Scrutiny sampled(boolean next) {
    return new Scrutiny(repetition, next);
  }
}
