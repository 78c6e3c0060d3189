/** The processes of a run: broker, store and services, each to be killed at will. */
@NullMarked
package org.shouwang.faults.run;

import org.jspecify.annotations.NullMarked;
