/** The inspection service: members inspect each other, experts visit (互查). */
@NullMarked
package org.shouwang.inspection;

import org.jspecify.annotations.NullMarked;
