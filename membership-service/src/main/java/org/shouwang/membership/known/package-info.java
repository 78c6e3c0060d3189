/** Memberships as this service last saw them, for the views that ask who belongs where. */
@NullMarked
package org.shouwang.membership.known;

import org.jspecify.annotations.NullMarked;
