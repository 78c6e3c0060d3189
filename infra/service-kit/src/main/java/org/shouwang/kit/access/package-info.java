/**
 * Who may do what to whose things: tokens, a declared policy on every route, and the tenant from
 * the token. Whatever declares nothing is refused.
 */
@NullMarked
package org.shouwang.kit.access;

import org.jspecify.annotations.NullMarked;
