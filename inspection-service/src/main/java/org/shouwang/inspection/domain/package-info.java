/** Campaigns, visits and expert visits (互查活动、到访、专家到访): pure decisions, no framework. */
@NullMarked
package org.shouwang.inspection.domain;

import org.jspecify.annotations.NullMarked;
