/** The hazard lifecycle (隐患治理): pure decisions, no framework. */
@NullMarked
package org.shouwang.hazard.domain;

import org.jspecify.annotations.NullMarked;
