/**
 * Oversight figures over all cooperatives: projections of the other services' events, as of any
 * instant.
 */
@NullMarked
package org.shouwang.reporting;

import org.jspecify.annotations.NullMarked;
