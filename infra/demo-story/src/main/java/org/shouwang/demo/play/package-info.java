/** Plays a planned story on the platform, each chapter by those who acted in it. */
@NullMarked
package org.shouwang.demo.play;

import org.jspecify.annotations.NullMarked;
