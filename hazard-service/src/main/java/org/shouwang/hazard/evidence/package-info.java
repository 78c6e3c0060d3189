/**
 * Photos and documents (证据): uploaded first and in parts, made harmless, kept by the SHA-256 of
 * what they are, and handed out to whoever may see the hazard that they belong to.
 */
@NullMarked
package org.shouwang.hazard.evidence;

import org.jspecify.annotations.NullMarked;
