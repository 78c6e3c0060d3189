/** Commands: exactly once, decided on fresh state, acknowledged when durable. */
@NullMarked
package org.shouwang.kit.command;

import org.jspecify.annotations.NullMarked;
