/** How commands come in: HTTP, and the thin Axon shells around the deciders. */
@NullMarked
package org.shouwang.membership.write;

import org.jspecify.annotations.NullMarked;
