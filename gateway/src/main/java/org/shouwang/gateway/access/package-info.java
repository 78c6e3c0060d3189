/** Who may pass: tokens are verified here already, so that junk never reaches a service. */
@NullMarked
package org.shouwang.gateway.access;

import org.jspecify.annotations.NullMarked;
