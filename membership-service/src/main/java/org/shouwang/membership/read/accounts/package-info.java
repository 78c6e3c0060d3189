/** The accounts that the caller looks after. */
@NullMarked
package org.shouwang.membership.read.accounts;

import org.jspecify.annotations.NullMarked;
