/** What hazards are measured by (目录): dated editions, as data. */
@NullMarked
package org.shouwang.hazard.catalogue;

import org.jspecify.annotations.NullMarked;
