/** Who people are (个人信息): names and phones, outside the log, each under a key of its own. */
@NullMarked
package org.shouwang.membership.people;

import org.jspecify.annotations.NullMarked;
