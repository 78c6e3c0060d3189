/**
 * The embedded issuer (身份认证): accounts' credentials, sign-in, and the tokens that every service
 * trusts. Plain record-keeping, not event-sourced: no password, hash or token ever reaches an
 * event.
 */
@NullMarked
package org.shouwang.membership.identity;

import org.jspecify.annotations.NullMarked;
