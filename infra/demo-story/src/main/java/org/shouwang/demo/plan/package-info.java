/**
 * What the demo story tells, as plain values: made from a seed, without clock, network or platform.
 */
@NullMarked
package org.shouwang.demo.plan;

import org.jspecify.annotations.NullMarked;
