/** What was done without a network and is sent later (离线补传), and what did not fit any more. */
@NullMarked
package org.shouwang.kit.offline;

import org.jspecify.annotations.NullMarked;
