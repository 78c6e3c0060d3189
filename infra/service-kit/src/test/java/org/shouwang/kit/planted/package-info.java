/** A sound service and one violation of each convention, which prove that the rules can fail. */
package org.shouwang.kit.planted;
