/**
 * The case bundle (案卷): one hazard's history with its proofs, for whoever trusts neither this
 * service nor its store. Its form is {@code docs/formats/case-bundle-v1.md}.
 */
@NullMarked
package org.shouwang.hazard.read.timeline.casebundle;

import org.jspecify.annotations.NullMarked;
