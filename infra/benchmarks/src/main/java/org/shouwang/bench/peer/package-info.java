/** What a Java team would use instead, measured in the same run. */
@NullMarked
package org.shouwang.bench.peer;

import org.jspecify.annotations.NullMarked;
