/** Who belongs to a cooperative (社员): application, approval, suspension, leaving. */
@NullMarked
package org.shouwang.membership.domain.member;

import org.jspecify.annotations.NullMarked;
