/** Cells of the earth, by which positions are found in a box (地图). */
@NullMarked
package org.shouwang.hazard.geo;

import org.jspecify.annotations.NullMarked;
