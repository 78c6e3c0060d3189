/** The one way in (网关). */
@NullMarked
package org.shouwang.gateway;

import org.jspecify.annotations.NullMarked;
