package org.shouwang.hazard.evidence;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What a camera says of a picture, all of it a claim.
 *
 * @param orientation how it was held; null where it does not say
 * @param capturedAt when it was taken; null where it does not say, or names no year of cameras
 */
record Exif(@Nullable Orientation orientation, @Nullable Instant capturedAt) {
  private static final Exif NONE = new Exif(null, null);

  /** Cameras that do not tell their zone stand in China. */
  private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Shanghai");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /** None where it cannot be read: the pixels do not need it. */
  static Exif of(byte @Nullable [] tiff) {
    if (tiff == null) {
      return NONE;
    }
    Metadata metadata = new Metadata();
    try {
      new TiffReader().processTiff(new ByteArrayReader(tiff), new Reading(metadata), 0);
    } catch (TiffProcessingException | IOException | RuntimeException unreadable) {
      return NONE;
    }
    return new Exif(
        orientation(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)),
        capturedAt(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)));
  }

  private static @Nullable Orientation orientation(@Nullable ExifIFD0Directory directory) {
    Integer value =
        directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
    return value != null && value >= 1 && value <= Orientation.values().length
        ? Orientation.typeOf(value)
        : null;
  }

  private static @Nullable Instant capturedAt(@Nullable ExifSubIFDDirectory directory) {
    Date original = directory == null ? null : directory.getDateOriginal(ZONE);
    return original != null && isAYearOfCameras(original.toInstant()) ? original.toInstant() : null;
  }

  private static boolean isAYearOfCameras(Instant instant) {
    int year = Year.from(instant.atOffset(ZoneOffset.UTC)).getValue();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * Reads the few values that are asked for. The library's own reading of EXIF keeps the value of
   * every entry: five thousand that name the same sixty kilobytes are 300 MB.
   */
  private static final class Reading extends DirectoryTiffHandler {
    private static final int TIFF = 0x2a;
    private static final int LONGEST_VALUE = 64;
    private static final Set<Integer> WANTED =
        Set.of(
            ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
            ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL);

    private boolean inside;

    Reading(Metadata metadata) {
      super(metadata, null);
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
      if (marker != TIFF) {
        throw new TiffProcessingException("no EXIF");
      }
      pushDirectory(ExifIFD0Directory.class);
    }

    @Override
    public boolean tryEnterSubIfd(int tagId) {
      if (inside || tagId != ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET) {
        return false;
      }
      inside = true;
      pushDirectory(ExifSubIFDDirectory.class);
      return true;
    }

    @Override
    public boolean hasFollowerIfd() {
      return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tagId, int formatCode, long componentCount) {
      return null;
    }

    /** Whether an entry is done with. */
    @Override
    public boolean customProcessTag(
        int tagOffset,
        Set<Integer> processedIfdOffsets,
        int tiffHeaderOffset,
        RandomAccessReader reader,
        int tagId,
        int byteCount) {
      return !WANTED.contains(tagId) || byteCount > LONGEST_VALUE;
    }
  }
}
