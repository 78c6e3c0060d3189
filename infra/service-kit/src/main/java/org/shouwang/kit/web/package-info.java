/**
 * HTTP as every service speaks it: strict JSON, bounded bodies, idempotent commands, cursor paging,
 * reads that wait for what was just done.
 */
@NullMarked
package org.shouwang.kit.web;

import org.jspecify.annotations.NullMarked;
