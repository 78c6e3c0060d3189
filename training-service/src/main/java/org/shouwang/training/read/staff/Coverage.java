package org.shouwang.training.read.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many of the active staff met their hours (培训覆盖率), n/N; never a rate alone. Of nobody at all
 * it is unknown ("—"), not 100 %.
 *
 * @param year the calendar year whose hours are meant: this one
 * @param n active staff who met the hours of their position
 * @param total active staff, N
 * @param asOf how fresh it is: everything recorded up to then is in it
 */
record Coverage(int year, long n, long total, @Nullable Instant asOf) {}
