/** The published language of the platform: what services tell each other, for ever readable. */
@NullMarked
package org.shouwang.contracts;

import org.jspecify.annotations.NullMarked;
