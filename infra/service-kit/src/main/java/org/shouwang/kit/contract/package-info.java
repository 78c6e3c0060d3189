/** Contract events as the bytes that are logged, hashed and published. */
@NullMarked
package org.shouwang.kit.contract;

import org.jspecify.annotations.NullMarked;
