/** The catalogues, to be chosen from (目录). */
@NullMarked
package org.shouwang.hazard.read.catalogues;

import org.jspecify.annotations.NullMarked;
