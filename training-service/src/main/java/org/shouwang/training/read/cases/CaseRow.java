package org.shouwang.training.read.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case study.
 *
 * @param district whose it is
 * @param cooperative the cooperative that shared it
 * @param title title of the case
 * @param lesson what is to be learnt
 * @param accidentType accident type by GB 6441, with its edition
 * @param occurredAt when it was shared
 */
record CaseRow(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String title,
    @Nullable String lesson,
    @Nullable String accidentType,
    @Nullable Instant occurredAt) {}
