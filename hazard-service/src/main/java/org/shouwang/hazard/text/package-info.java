/** Terms of a text, by which texts are found and compared (全文). */
@NullMarked
package org.shouwang.hazard.text;

import org.jspecify.annotations.NullMarked;
