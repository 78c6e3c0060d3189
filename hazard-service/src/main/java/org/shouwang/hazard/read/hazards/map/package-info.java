/** Hazards on the map (地图). */
@NullMarked
package org.shouwang.hazard.read.hazards.map;

import org.jspecify.annotations.NullMarked;
