/** What this service does by itself when something happened. */
@NullMarked
package org.shouwang.training.policy;

import org.jspecify.annotations.NullMarked;
