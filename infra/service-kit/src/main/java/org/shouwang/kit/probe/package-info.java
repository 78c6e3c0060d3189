/** Asks the servers that a service leans on whether they answer, as a client asks. */
@NullMarked
package org.shouwang.kit.probe;

import org.jspecify.annotations.NullMarked;
