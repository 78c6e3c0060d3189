/** The scoreboard of a cooperative and the overview of a district, as of any instant. */
@NullMarked
package org.shouwang.reporting.read.scoreboard;

import org.jspecify.annotations.NullMarked;
