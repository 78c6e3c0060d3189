/** What the training context tells the others: training, drills and case studies (培训与演练). */
@NullMarked
package org.shouwang.contracts.training;

import org.jspecify.annotations.NullMarked;
