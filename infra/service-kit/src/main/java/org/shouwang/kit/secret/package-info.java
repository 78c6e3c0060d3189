/** This installation's secret keys, and keyed digests. */
@NullMarked
package org.shouwang.kit.secret;

import org.jspecify.annotations.NullMarked;
