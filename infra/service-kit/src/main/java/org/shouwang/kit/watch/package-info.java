/** What operators watch (监控): alarms with their runbook pages, and gauges that ask the store. */
@NullMarked
package org.shouwang.kit.watch;

import org.jspecify.annotations.NullMarked;
