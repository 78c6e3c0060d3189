/** Backup (备份) and restore (恢复) of the services' stores. */
@NullMarked
package org.shouwang.backup;

import org.jspecify.annotations.NullMarked;
