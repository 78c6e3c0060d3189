/** What every service tests with: given/when/then, real tokens, conventions. */
package org.shouwang.kit.testing;
