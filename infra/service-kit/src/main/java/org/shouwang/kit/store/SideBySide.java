package org.shouwang.kit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One large question to the store, asked as several smaller ones at once: a server answers each by
 * one process, so that whoever waits for a long answer waits for a part of it only.
 */
public final class SideBySide {
  private SideBySide() {}

  /**
   * All answers, in the order of what was asked for. They are not of one instant.
   *
   * @param most how much to ask for in one question
   * @throws RuntimeException what a question failed with, once all have ended
   */
  public static <T, R> List<R> ask(List<T> wanted, int most, Function<List<T>, List<R>> question) {
    List<CompletableFuture<List<R>>> others = new ArrayList<>();
    for (int from = most; from < wanted.size(); from += most) {
      List<T> part = wanted.subList(from, Math.min(wanted.size(), from + most));
      others.add(
          CompletableFuture.supplyAsync(() -> question.apply(part), Thread::startVirtualThread));
    }
    List<R> answers = new ArrayList<>();
    try {
      answers.addAll(question.apply(wanted.subList(0, Math.min(wanted.size(), most))));
    } finally {
      CompletableFuture.allOf(others.toArray(CompletableFuture[]::new))
          .exceptionally(failed -> null) // each is asked below
          .join();
    }
    others.forEach(part -> answers.addAll(Futures.join(part)));
    return answers;
  }
}
