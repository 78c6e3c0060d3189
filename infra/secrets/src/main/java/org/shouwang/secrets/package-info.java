/**
 * An installation's secrets: one folder outside every store, and encryption under its master key.
 */
@NullMarked
package org.shouwang.secrets;

import org.jspecify.annotations.NullMarked;
