/** Meetings (会议), plain records. */
@NullMarked
package org.shouwang.membership.domain.meeting;

import org.jspecify.annotations.NullMarked;
