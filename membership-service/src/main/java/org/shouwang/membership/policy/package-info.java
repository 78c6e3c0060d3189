/** What this service does by itself when something happened. */
@NullMarked
package org.shouwang.membership.policy;

import org.jspecify.annotations.NullMarked;
