/** Reports of the public (举报): the rules, in plain Java. */
@NullMarked
package org.shouwang.hazard.domain.publicreport;

import org.jspecify.annotations.NullMarked;
