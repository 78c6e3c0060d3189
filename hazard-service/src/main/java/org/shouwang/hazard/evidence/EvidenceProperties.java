package org.shouwang.hazard.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this installation handles evidence; what a bureau asks for is a policy instead.
 *
 * @param store where it is kept
 * @param largestUpload the largest file that is taken
 * @param largestChunk the largest part that is sent at once
 * @param openUploads how many uploads an account may have that are not complete
 * @param mostPixels the largest picture that is decoded, width times height
 * @param mostPixelsWebp the same of WebP, which cannot be decoded in parts
 * @param longestEdge the longest edge of a picture as it is kept, in pixels
 * @param thumbnailEdge the longest edge of its thumbnail
 * @param decoders how many pictures are decoded at once
 * @param sweepEvery how often uploads that lapsed are looked for
 * @param clamd {@code host:port} of a ClamAV daemon that looks at every upload; empty for none
 * @param clamdTimeout how long it may take
 */
@ConfigurationProperties("shouwang.evidence")
record EvidenceProperties(
    @DefaultValue("document") Kept store,
    @DefaultValue("20MB") DataSize largestUpload,
    @DefaultValue("1MB") DataSize largestChunk,
    @DefaultValue("50") int openUploads,
    @DefaultValue("50000000") long mostPixels,
    @DefaultValue("12000000") long mostPixelsWebp,
    @DefaultValue("2048") int longestEdge,
    @DefaultValue("320") int thumbnailEdge,
    @DefaultValue("1") int decoders,
    @DefaultValue("10m") Duration sweepEvery,
    @DefaultValue("") String clamd,
    @DefaultValue("20s") Duration clamdTimeout) {

  /** Where evidence may be kept. */
  enum Kept {
    /** In the service's own database. */
    DOCUMENT,
    /** In an object store, as {@code shouwang.evidence.s3} says. */
    S3
  }
}
