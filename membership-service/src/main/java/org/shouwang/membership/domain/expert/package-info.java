/** Experts (专家) and the cooperatives that engage them. */
@NullMarked
package org.shouwang.membership.domain.expert;

import org.jspecify.annotations.NullMarked;
