package org.shouwang.kit.projection;

import org.bson.Document;

/**
 * What a view's states look like in the store. {@link StateCodec} is the one for records; a
 * projection whose state is packed more densely brings its own.
 *
 * @param <S> the state
 */
public interface StateForm<S> {
  /** The fields of a state. The same state always makes the same fields in the same order. */
  Document write(S state);

  /** The state that a document holds; other fields than {@link #write} made are passed over. */
  S read(Document document);
}
