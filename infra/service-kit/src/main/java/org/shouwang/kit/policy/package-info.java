/** Policies (策略): what a service does because something happened, exactly once per event. */
@NullMarked
package org.shouwang.kit.policy;

import org.jspecify.annotations.NullMarked;
