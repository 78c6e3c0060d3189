/**
 * Verifies case bundles (案卷), the form of which is {@code docs/formats/case-bundle-v1.md}. It
 * shares no code with the services that issue them, and takes every bundle for hostile.
 */
@NullMarked
package org.shouwang.verifier;

import org.jspecify.annotations.NullMarked;
