package org.shouwang.hazard.domain.publicreport;

import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Category;

/**
 * What a report is about, in an officer's words that name nobody: what the reporter wrote stays in
 * the vault.
 *
 * @param category what it is about
 * @param enterprise the enterprise; absent while that is not known
 * @param summary what is wrong
 * @param clause the clause that it is measured by, if one is named
 * @param place where
 */
public record Finding(
    Category category,
    @Nullable String enterprise,
    String summary,
    @Nullable String clause,
    @Nullable String place) {}
