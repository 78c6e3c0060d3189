/** Hazards that look like the same one (疑似重复). */
@NullMarked
package org.shouwang.hazard.alike;

import org.jspecify.annotations.NullMarked;
