/** How commands come in: HTTP, and the thin Axon shell around the decider. */
@NullMarked
package org.shouwang.hazard.write;

import org.jspecify.annotations.NullMarked;
