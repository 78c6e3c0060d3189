/**
 * What the membership context tells the others: cooperatives, enterprises, people and accounts
 * (社员).
 */
@NullMarked
package org.shouwang.contracts.membership;

import org.jspecify.annotations.NullMarked;
