/** Which access tokens (访问令牌) are taken: signed by the issuer, for us, and still good. */
@NullMarked
package org.shouwang.tokens;

import org.jspecify.annotations.NullMarked;
