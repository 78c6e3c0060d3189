/** Strikes the running platform and checks by independent means that nothing was lost (故障验证). */
@NullMarked
package org.shouwang.faults;

import org.jspecify.annotations.NullMarked;
