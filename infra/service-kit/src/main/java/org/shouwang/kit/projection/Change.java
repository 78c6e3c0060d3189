package org.shouwang.kit.projection;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What one event does to a view's documents.
 *
 * @param keys of the documents that it touches
 * @param fold each one's state after the event, from its key and the state before; pure
 * @param <S> the state of one document
 */
public record Change<S>(List<String> keys, BiFunction<String, S, S> fold) {
  public Change {
    keys = List.copyOf(keys);
  }

  /** One that does the same to each document. */
  public Change(List<String> keys, UnaryOperator<S> fold) {
    this(keys, (key, state) -> fold.apply(state));
  }
}
