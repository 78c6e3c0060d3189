/** The event log (事件流): topics kept for ever, and the relay from the commit log into them. */
@NullMarked
package org.shouwang.kit.stream;

import org.jspecify.annotations.NullMarked;
