/**
 * Reports of the public and their rewards over HTTP (举报与奖励): what anybody may send, and what
 * officers do with it. What a reporter wrote, and who she is, goes into the vault and nowhere else.
 */
@NullMarked
package org.shouwang.hazard.write.publicreport;

import org.jspecify.annotations.NullMarked;
