/** The training service: sessions, training files, drills and cases (培训与演练). */
@NullMarked
package org.shouwang.training;

import org.jspecify.annotations.NullMarked;
