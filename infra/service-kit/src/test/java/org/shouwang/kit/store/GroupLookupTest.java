package org.shouwang.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupLookupTest {
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<String>> reads = new CopyOnWriteArrayList<>();
  private final SynchronousQueue<Map<String, Integer>> answers = new SynchronousQueue<>();
  private final GroupLookup<Integer> lookup = new GroupLookup<>(this::read);

  private Map<String, Integer> read(List<String> keys) {
    reads.add(keys);
    try {
      return answers.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<Optional<Integer>> find(String key) {
    return CompletableFuture.supplyAsync(() -> lookup.find(key), callers);
  }

  @AfterEach
  void end() {
    callers.shutdownNow();
  }

  @Test
  void aLoneCallerReadsAlone() throws Exception {
    CompletableFuture<Optional<Integer>> one = find("a");
    answers.put(Map.of("a", 1));
    assertThat(one.join()).contains(1);
    assertThat(reads).containsExactly(List.of("a"));
  }

  @Test
  void thoseWhoComeDuringAReadAreReadTogetherAfterIt() throws Exception {
    CompletableFuture<Optional<Integer>> first = find("a");
    awaitReads(1);
    List<CompletableFuture<Optional<Integer>>> later = new ArrayList<>();
    for (String key : List.of("b", "c", "b", "d")) {
      later.add(find(key));
    }
    awaitWaiting(4);
    answers.put(Map.of());
    assertThat(first.join()).isEmpty();
    answers.put(Map.of("b", 2, "c", 3));
    assertThat(later.stream().map(CompletableFuture::join).toList())
        .containsExactly(Optional.of(2), Optional.of(3), Optional.of(2), Optional.empty());
    assertThat(reads).hasSize(2);
    assertThat(reads.getLast()).containsExactlyInAnyOrder("b", "c", "d");
  }

  @Test
  void aFailureReachesThoseWhoWaitedForThatReadAndNobodyElse() throws Exception {
    CompletableFuture<Optional<Integer>> failing = find("a");
    awaitReads(1);
    CompletableFuture<Optional<Integer>> next = find("b");
    awaitWaiting(1);
    answers.put(new FailingMap());
    assertThatThrownBy(failing::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("the store is away");
    answers.put(Map.of("b", 2));
    assertThat(next.join()).contains(2);
  }

  private void awaitReads(int count) {
    while (reads.size() < count) {
      Thread.onSpinWait();
    }
  }

  private void awaitWaiting(int count) {
    while (lookup.waiting() < count) {
      Thread.onSpinWait();
    }
  }

  /** Answers nothing but its failure, as a store that went away between request and answer. */
  private static final class FailingMap extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public Integer get(Object key) {
      throw new IllegalStateException("the store is away");
    }
  }
}
