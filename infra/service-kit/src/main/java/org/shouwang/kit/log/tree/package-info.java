/**
 * The Merkle tree over a log's commits (默克尔树, RFC 9162 section 2.1): one hash speaks for all
 * commits up to a size, and a short proof shows that one commit is among them.
 */
@NullMarked
package org.shouwang.kit.log.tree;

import org.jspecify.annotations.NullMarked;
