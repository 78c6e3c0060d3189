/** How figures are kept and computed. Pure: no store, no clock, no framework. */
@NullMarked
package org.shouwang.reporting.figures;

import org.jspecify.annotations.NullMarked;
