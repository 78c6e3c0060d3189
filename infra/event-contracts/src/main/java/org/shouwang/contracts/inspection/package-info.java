/** What the inspection context tells the others: cross-inspections and expert visits (互查). */
@NullMarked
package org.shouwang.contracts.inspection;

import org.jspecify.annotations.NullMarked;
