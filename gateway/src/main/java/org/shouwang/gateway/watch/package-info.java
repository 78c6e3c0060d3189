/** What an operator sees of the gateway: alarms, health, metrics. */
@NullMarked
package org.shouwang.gateway.watch;

import org.jspecify.annotations.NullMarked;
