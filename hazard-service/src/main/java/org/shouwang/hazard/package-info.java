/** The hazard service: report, confirm, rectify, accept, sign off (隐患闭环). */
@NullMarked
package org.shouwang.hazard;

import org.jspecify.annotations.NullMarked;
