/** Refusals of the gateway itself, in the form that every service uses (RFC 9457). */
@NullMarked
package org.shouwang.gateway.problem;

import org.jspecify.annotations.NullMarked;
