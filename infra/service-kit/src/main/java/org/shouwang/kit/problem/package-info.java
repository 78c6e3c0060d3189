/** RFC 9457 problems for everything that goes wrong, whoever noticed it, in both languages. */
@NullMarked
package org.shouwang.kit.problem;

import org.jspecify.annotations.NullMarked;
