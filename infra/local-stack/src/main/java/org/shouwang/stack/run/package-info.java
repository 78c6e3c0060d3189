/**
 * What {@code ./run} does: checks, preparation of a build, the supervisor and its parts, and the
 * commands of a person.
 */
@NullMarked
package org.shouwang.stack.run;

import org.jspecify.annotations.NullMarked;
