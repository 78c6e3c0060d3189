/** People (人员), known by opaque ids; who they are stays in the vault. */
@NullMarked
package org.shouwang.membership.domain.person;

import org.jspecify.annotations.NullMarked;
