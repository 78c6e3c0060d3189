/**
 * The whole platform on one machine without containers: a Kafka broker, a document store, and the
 * processes of {@code ./run}.
 */
@NullMarked
package org.shouwang.stack;

import org.jspecify.annotations.NullMarked;
