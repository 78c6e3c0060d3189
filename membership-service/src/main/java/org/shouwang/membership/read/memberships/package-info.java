/** Who belongs to which cooperative (社员名册). */
@NullMarked
package org.shouwang.membership.read.memberships;

import org.jspecify.annotations.NullMarked;
