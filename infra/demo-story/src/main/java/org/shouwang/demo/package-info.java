/** Plays the two founding reports against a running platform, through its public HTTP API only. */
@NullMarked
package org.shouwang.demo;

import org.jspecify.annotations.NullMarked;
