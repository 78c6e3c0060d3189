/** The register of enterprises (企业台账), with search. */
@NullMarked
package org.shouwang.membership.read.enterprises;

import org.jspecify.annotations.NullMarked;
