/** Evidence in an object store that speaks S3 (对象存储), where one is configured. */
@NullMarked
package org.shouwang.hazard.evidence.s3;

import org.jspecify.annotations.NullMarked;
