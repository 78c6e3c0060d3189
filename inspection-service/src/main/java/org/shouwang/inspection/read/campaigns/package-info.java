/** Campaigns and their visits as they stand. */
@NullMarked
package org.shouwang.inspection.read.campaigns;

import org.jspecify.annotations.NullMarked;
