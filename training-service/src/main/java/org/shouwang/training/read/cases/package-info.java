/** The list of case studies. */
@NullMarked
package org.shouwang.training.read.cases;

import org.jspecify.annotations.NullMarked;
