/** Who belongs to which cooperative (合作社), and who may sign in. */
@NullMarked
package org.shouwang.membership;

import org.jspecify.annotations.NullMarked;
