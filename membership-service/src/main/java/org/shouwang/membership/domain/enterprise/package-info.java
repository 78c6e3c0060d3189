/** Enterprises (企业) and their unified social credit codes. */
@NullMarked
package org.shouwang.membership.domain.enterprise;

import org.jspecify.annotations.NullMarked;
