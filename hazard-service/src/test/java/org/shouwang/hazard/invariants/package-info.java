/** What holds after every random sequence of commands, once it went through the real parts. */
@NullMarked
package org.shouwang.hazard.invariants;

import org.jspecify.annotations.NullMarked;
