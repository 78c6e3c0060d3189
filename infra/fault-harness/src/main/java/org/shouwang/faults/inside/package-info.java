/** What is put inside a service under test: what happens at failpoints, and planted bugs. */
@NullMarked
package org.shouwang.faults.inside;

import org.jspecify.annotations.NullMarked;
