/** Rewards for reports (举报奖励): the rules, in plain Java. */
@NullMarked
package org.shouwang.hazard.domain.reward;

import org.jspecify.annotations.NullMarked;
