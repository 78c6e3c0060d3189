/** Accounts (账号): who may act as what, for whom. */
@NullMarked
package org.shouwang.membership.domain.account;

import org.jspecify.annotations.NullMarked;
