/** What the gateway tells about the platform: its first page and its API description. */
@NullMarked
package org.shouwang.gateway.docs;

import org.jspecify.annotations.NullMarked;
