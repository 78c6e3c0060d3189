/** What every domain package may use: pure Java, no framework. */
@NullMarked
package org.shouwang.kit.domain;

import org.jspecify.annotations.NullMarked;
