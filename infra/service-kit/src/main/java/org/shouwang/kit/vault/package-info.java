/**
 * The vault (金库) of a service: what names people. Events hold opaque ids; names, phones and free
 * text stay here, each subject under a key of its own, so that erasing one breaks no chain.
 */
@NullMarked
package org.shouwang.kit.vault;

import org.jspecify.annotations.NullMarked;
