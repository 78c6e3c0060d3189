/** The document store that a service keeps everything in. */
@NullMarked
package org.shouwang.kit.store;

import org.jspecify.annotations.NullMarked;
