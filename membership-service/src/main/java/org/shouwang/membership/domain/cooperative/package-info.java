/** A cooperative's life (合作社): proposed, piloted, evaluated, rolled out, dissolved. */
@NullMarked
package org.shouwang.membership.domain.cooperative;

import org.jspecify.annotations.NullMarked;
