/** A client of the platform's public HTTP API: tokens, idempotent commands, patient retries. */
@NullMarked
package org.shouwang.demo.client;

import org.jspecify.annotations.NullMarked;
