/** The cooperatives of a district, and one as it stands. */
@NullMarked
package org.shouwang.membership.read.cooperatives;

import org.jspecify.annotations.NullMarked;
