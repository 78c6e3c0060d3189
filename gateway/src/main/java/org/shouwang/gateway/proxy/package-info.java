/** Passes requests on to services, and answers for those that do not. */
@NullMarked
package org.shouwang.gateway.proxy;

import org.jspecify.annotations.NullMarked;
