/** What is public: each route, its service, and its limits. */
@NullMarked
package org.shouwang.gateway.route;

import org.jspecify.annotations.NullMarked;
