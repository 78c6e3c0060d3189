/** In which township enterprises and cooperatives lie, for the kit's rules of access. */
@NullMarked
package org.shouwang.membership.townships;

import org.jspecify.annotations.NullMarked;
