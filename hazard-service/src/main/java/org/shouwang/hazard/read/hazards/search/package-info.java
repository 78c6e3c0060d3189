/** Hazards by words (全文检索) and by likeness (疑似重复). */
@NullMarked
package org.shouwang.hazard.read.hazards.search;

import org.jspecify.annotations.NullMarked;
