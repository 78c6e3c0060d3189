/** People: ids from the log, names from the vault. */
@NullMarked
package org.shouwang.membership.read.people;

import org.jspecify.annotations.NullMarked;
