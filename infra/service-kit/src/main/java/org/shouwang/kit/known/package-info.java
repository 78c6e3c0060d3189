/** What a service learned of the membership context from its events, where many need the same. */
@NullMarked
package org.shouwang.kit.known;

import org.jspecify.annotations.NullMarked;
