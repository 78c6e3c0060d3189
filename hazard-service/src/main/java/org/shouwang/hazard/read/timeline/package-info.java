/** One hazard's whole story, read from the commit log and verified as it is read. */
@NullMarked
package org.shouwang.hazard.read.timeline;

import org.jspecify.annotations.NullMarked;
