/** The district simulator: a seeded workload of real events. */
@NullMarked
package org.shouwang.bench.district;

import org.jspecify.annotations.NullMarked;
