package org.shouwang.hazard.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.problem.ProblemException;

/**
 * Makes photos harmless: the number of pixels is read from the header before anything is decoded,
 * and what is kept is encoded anew from the pixels.
 */
final class Pictures {
  private static final int SHORTEST_EDGE = 16;
  private static final float QUALITY = 0.85f;
  private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Shanghai");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;
  private static final int RETRY_SECONDS = 2;

  private final EvidenceProperties properties;
  private final Semaphore decoders;

  Pictures(EvidenceProperties properties) {
    this.properties = properties;
    this.decoders = new Semaphore(properties.decoders());
  }

  /**
   * The photo in some bytes.
   *
   * @throws ProblemException 422 where there is none, or a larger one than is decoded; 503 while
   *     others are being decoded
   */
  Picture of(byte[] bytes, Form form) {
    if (!decoders.tryAcquire()) {
      throw ProblemException.retryLater(EvidenceProblems.BUSY, RETRY_SECONDS);
    }
    try {
      Metadata metadata = metadata(bytes);
      BufferedImage upright = upright(decoded(bytes, form), metadata);
      BufferedImage kept = within(upright, properties.longestEdge());
      return new Picture(
          jpeg(kept),
          jpeg(within(kept, properties.thumbnailEdge())),
          PictureHash.of(kept),
          Sharpness.of(kept),
          capturedAt(metadata));
    } catch (IOException | RuntimeException e) {
      // Decoders throw whatever a hostile file makes them stumble over.
      throw e instanceof ProblemException problem
          ? problem
          : new ProblemException(EvidenceProblems.UNREADABLE);
    } finally {
      decoders.release();
    }
  }

  /** None where they cannot be read: they are a claim, and the pixels do not need them. */
  private static Metadata metadata(byte[] bytes) {
    try {
      return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
    } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
      return new Metadata();
    }
  }

  private BufferedImage decoded(byte[] bytes, Form form) throws IOException {
    ImageReader reader = reader(form);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      long most = form == Form.WEBP ? properties.mostPixelsWebp() : properties.mostPixels();
      if (Math.min(width, height) < SHORTEST_EDGE || (long) width * height > most) {
        throw new ProblemException(EvidenceProblems.TOO_MANY_PIXELS);
      }
      AtomicBoolean cut = new AtomicBoolean();
      reader.addIIOReadWarningListener(cutOff(cut));
      BufferedImage image = reader.read(0, sampled(reader, Math.max(width, height)));
      if (cut.get()) {
        throw new ProblemException(EvidenceProblems.UNREADABLE);
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** Those of the JDK, and the one for WebP by its name: no other that lies on the class path. */
  private static ImageReader reader(Form form) throws IOException {
    return form == Form.WEBP
        ? new WebPImageReaderSpi().createReaderInstance()
        : ImageIO.getImageReadersByFormatName(form.name().toLowerCase(Locale.ROOT)).next();
  }

  /** The JDK fills what is missing of a JPEG with grey, and only warns. */
  private static IIOReadWarningListener cutOff(AtomicBoolean cut) {
    return (source, warning) ->
        cut.compareAndSet(false, warning.toLowerCase(Locale.ROOT).contains("premature"));
  }

  /**
   * Reads every n-th pixel of pictures at least twice as large as what is kept: the rest is never
   * in memory.
   */
  private ImageReadParam sampled(ImageReader reader, int edge) {
    ImageReadParam param = reader.getDefaultReadParam();
    int every = Math.max(1, edge / properties.longestEdge());
    param.setSourceSubsampling(every, every, 0, 0);
    return param;
  }

  private static BufferedImage upright(BufferedImage image, Metadata metadata) {
    BufferedImage flat = flat(image);
    Orientation orientation = orientation(metadata);
    return orientation == null || orientation == Orientation.TOP_LEFT
        ? flat
        : flat(ExifFilterUtils.getFilterForOrientation(orientation).apply(flat));
  }

  private static @Nullable Orientation orientation(Metadata metadata) {
    for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      Integer value = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      if (value != null && value >= 1 && value <= Orientation.values().length) {
        return Orientation.typeOf(value);
      }
    }
    return null;
  }

  /** Without transparency: what shines through is white. */
  private static BufferedImage flat(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return image;
    }
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return flat;
  }

  private static BufferedImage within(BufferedImage image, int edge) throws IOException {
    return Math.max(image.getWidth(), image.getHeight()) <= edge
        ? image
        : flat(Thumbnails.of(image).size(edge, edge).asBufferedImage());
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, List.of(), null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Cameras that do not tell their zone stand in China. */
  private static @Nullable Instant capturedAt(Metadata metadata) {
    for (ExifSubIFDDirectory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
      Date original = directory.getDateOriginal(ZONE);
      if (original != null && isAYearOfCameras(original.toInstant())) {
        return original.toInstant();
      }
    }
    return null;
  }

  private static boolean isAYearOfCameras(Instant instant) {
    int year = Year.from(instant.atOffset(ZoneOffset.UTC)).getValue();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
