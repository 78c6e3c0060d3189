/** The experts that cooperatives engaged (专家名册). */
@NullMarked
package org.shouwang.membership.read.experts;

import org.jspecify.annotations.NullMarked;
