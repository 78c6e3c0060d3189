/** What this service does about events of others. */
@NullMarked
package org.shouwang.hazard.policy;

import org.jspecify.annotations.NullMarked;
