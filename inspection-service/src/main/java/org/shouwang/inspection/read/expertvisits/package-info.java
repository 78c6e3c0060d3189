/** The list of visits by experts. */
@NullMarked
package org.shouwang.inspection.read.expertvisits;

import org.jspecify.annotations.NullMarked;
