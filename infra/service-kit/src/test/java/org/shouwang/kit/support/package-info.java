/** A real broker and a real store for tests. */
package org.shouwang.kit.support;
