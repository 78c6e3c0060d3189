/** Staff with their training files, and how many of them met their hours. */
@NullMarked
package org.shouwang.training.read.staff;

import org.jspecify.annotations.NullMarked;
