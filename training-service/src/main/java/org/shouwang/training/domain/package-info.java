/** Sessions, training files, drills and cases: pure decisions, no framework. */
@NullMarked
package org.shouwang.training.domain;

import org.jspecify.annotations.NullMarked;
