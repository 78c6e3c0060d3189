/** The holiday calendar (节假日安排): which days are working days, as data. */
@NullMarked
package org.shouwang.kit.calendar;

import org.jspecify.annotations.NullMarked;
