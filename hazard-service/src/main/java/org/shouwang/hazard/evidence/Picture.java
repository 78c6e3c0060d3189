package org.shouwang.hazard.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo as it is kept: made anew from its pixels, so that nothing else that was in the file is in
 * it.
 *
 * @param jpeg the picture, upright, without any metadata
 * @param thumbnail the same, small
 * @param look its {@link PictureHash}
 * @param sharpness its {@link Sharpness}
 * @param capturedAt when it was taken, as its metadata said; null where they did not
 */
record Picture(
    byte[] jpeg, byte[] thumbnail, long look, int sharpness, @Nullable Instant capturedAt) {}
