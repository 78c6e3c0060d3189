/** Random sequences against plain models, and rules into which a fault was planted. */
@NullMarked
package org.shouwang.hazard.domain.planted;

import org.jspecify.annotations.NullMarked;
