/**
 * The commit log (提交日志): every acknowledged change of a service, numbered without gaps and chained
 * by hashes.
 */
@NullMarked
package org.shouwang.kit.log;

import org.jspecify.annotations.NullMarked;
