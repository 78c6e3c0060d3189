/**
 * Signed checkpoints of the commit log (签名检查点): what makes it impossible to rewrite a log, or to
 * cut off its end, without being found out. The form is in {@code docs/formats/checkpoint-v1.md}.
 */
@NullMarked
package org.shouwang.kit.checkpoint;

import org.jspecify.annotations.NullMarked;
