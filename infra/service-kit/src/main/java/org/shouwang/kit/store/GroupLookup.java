package org.shouwang.kit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Looks up for many callers at once: while one read is under way, the next one gathers. Whoever
 * comes first reads for all that wait, then the first of those who came meanwhile does. What a
 * caller gets was read after it asked, never before.
 *
 * @param <V> what is found
 */
public final class GroupLookup<V> {
  private static final int LARGEST_BATCH = 512;

  private final Function<List<String>, Map<String, V>> source;
  private List<Waiting<V>> gathering = new ArrayList<>();
  private boolean reading;

  /** A caller: told to read for all, or answered by somebody who did. */
  private record Waiting<V>(
      String key, CompletableFuture<Turn> turn, CompletableFuture<Optional<V>> answer) {
    Waiting(String key) {
      this(key, new CompletableFuture<>(), new CompletableFuture<>());
    }
  }

  private enum Turn {
    READ,
    ANSWERED
  }

  /**
   * Over a source.
   *
   * @param source finds those of many different keys that exist
   */
  public GroupLookup(Function<List<String>, Map<String, V>> source) {
    this.source = source;
  }

  /**
   * What has this key.
   *
   * @throws RuntimeException what the source threw, for everybody whom it was asked for
   */
  public Optional<V> find(String key) {
    Waiting<V> mine = new Waiting<>(key);
    if (join(mine) || mine.turn().join() == Turn.READ) {
      readForAll();
    }
    return Futures.join(mine.answer());
  }

  /** Whether the caller is to read at once. */
  private synchronized boolean join(Waiting<V> caller) {
    gathering.add(caller);
    boolean first = !reading;
    reading = true;
    return first;
  }

  private void readForAll() {
    List<Waiting<V>> batch = take();
    try {
      Map<String, V> found = source.apply(batch.stream().map(Waiting::key).distinct().toList());
      batch.forEach(one -> one.answer().complete(Optional.ofNullable(found.get(one.key()))));
    } catch (RuntimeException | Error e) {
      batch.forEach(one -> one.answer().completeExceptionally(e));
    } finally {
      passOn();
      batch.forEach(one -> one.turn().complete(Turn.ANSWERED));
    }
  }

  private synchronized List<Waiting<V>> take() {
    int size = Math.min(gathering.size(), LARGEST_BATCH);
    List<Waiting<V>> batch = List.copyOf(gathering.subList(0, size));
    gathering = new ArrayList<>(gathering.subList(size, gathering.size()));
    return batch;
  }

  /** How many wait for a read that has not begun. */
  synchronized int waiting() {
    return gathering.size();
  }

  private synchronized void passOn() {
    reading = !gathering.isEmpty();
    if (reading) {
      gathering.getFirst().turn().complete(Turn.READ);
    }
  }
}
