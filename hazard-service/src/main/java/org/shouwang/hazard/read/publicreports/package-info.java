/** Reports of the public and the ledger of their rewards, for officers (举报台账、奖励台账). */
@NullMarked
package org.shouwang.hazard.read.publicreports;

import org.jspecify.annotations.NullMarked;
