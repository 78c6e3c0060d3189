/** How commands come in: HTTP, and the thin Axon shells around the deciders. */
@NullMarked
package org.shouwang.training.write;

import org.jspecify.annotations.NullMarked;
