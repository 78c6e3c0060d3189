/** Browsers: signed in by a cookie outside, by a token inside. */
@NullMarked
package org.shouwang.gateway.login;

import org.jspecify.annotations.NullMarked;
