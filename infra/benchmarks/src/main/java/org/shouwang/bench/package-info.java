/** Benchmarks: the platform's speed beside its raw limits and its peers, measured in one run. */
@NullMarked
package org.shouwang.bench;

import org.jspecify.annotations.NullMarked;
