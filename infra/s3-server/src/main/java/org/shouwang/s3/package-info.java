/** A real server of S3 for tests. */
@NullMarked
package org.shouwang.s3;

import org.jspecify.annotations.NullMarked;
