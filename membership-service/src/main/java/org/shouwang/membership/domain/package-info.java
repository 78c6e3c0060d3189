/** The rules of cooperatives and who belongs to them (合作社与社员): pure decisions, no framework. */
@NullMarked
package org.shouwang.membership.domain;

import org.jspecify.annotations.NullMarked;
