/** The list of hazards, and one hazard as it stands. */
@NullMarked
package org.shouwang.hazard.read.hazards;

import org.jspecify.annotations.NullMarked;
