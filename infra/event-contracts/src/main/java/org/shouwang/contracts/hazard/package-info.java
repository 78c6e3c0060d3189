/** What the hazard context tells the others: one hazard's way from report to closure (隐患). */
@NullMarked
package org.shouwang.contracts.hazard;

import org.jspecify.annotations.NullMarked;
