/** The meetings of cooperatives, newest first. */
@NullMarked
package org.shouwang.membership.read.meetings;

import org.jspecify.annotations.NullMarked;
