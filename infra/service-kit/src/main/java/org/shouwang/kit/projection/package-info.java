/**
 * Projections (投影): read models folded from the event log, rebuilt at will, never wrong for long.
 */
@NullMarked
package org.shouwang.kit.projection;

import org.jspecify.annotations.NullMarked;
