/** The inbox (收件箱): the notices that concern a person. */
@NullMarked
package org.shouwang.hazard.read.inbox;

import org.jspecify.annotations.NullMarked;
