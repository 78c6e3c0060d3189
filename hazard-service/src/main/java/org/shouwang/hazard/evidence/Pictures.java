package org.shouwang.hazard.evidence;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.shouwang.kit.problem.ProblemException;

/**
 * Makes photos harmless: of the file the decoders get no more than {@link Bare} leaves, the number
 * of pixels is read from the header before anything is decoded, and what is kept is encoded anew
 * from the pixels.
 */
final class Pictures {
  private static final int SHORTEST_EDGE = 16;
  private static final float QUALITY = 0.85f;

  /** That of a JPEG; a decoder holds whole rows. */
  private static final int LONGEST_EDGE = 65_535;

  /** Bits of a pixel as it is kept; a picture of any other kind is held twice, as read and so. */
  private static final int FLAT_BITS = 24;

  /** Memory for a picture as it is read: enough for every photo of three bytes a pixel. */
  private static final long MOST_DECODED = 64L << 20;

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
      Bare bare = Bare.of(bytes, form);
      BufferedImage decoded = decoded(bare, form);
      Exif exif = Exif.of(bare.exif());
      BufferedImage upright = upright(decoded, exif);
      BufferedImage kept = within(upright, properties.longestEdge());
      return new Picture(
          jpeg(kept),
          jpeg(within(kept, properties.thumbnailEdge())),
          PictureHash.of(kept),
          Sharpness.of(kept),
          exif.capturedAt());
    } catch (IOException | RuntimeException e) {
      // Decoders throw whatever a hostile file makes them stumble over.
      throw e instanceof ProblemException problem
          ? problem
          : new ProblemException(EvidenceProblems.UNREADABLE);
    } finally {
      decoders.release();
    }
  }

  private BufferedImage decoded(Bare bare, Form form) throws IOException {
    ImageReader reader = reader(form);
    try (var in = new MemoryCacheImageInputStream(bare.picture())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      long most = form == Form.WEBP ? properties.mostPixelsWebp() : properties.mostPixels();
      if (Math.min(width, height) < SHORTEST_EDGE
          || Math.max(width, height) > LONGEST_EDGE
          || (long) width * height > most) {
        throw new ProblemException(EvidenceProblems.TOO_MANY_PIXELS);
      }
      AtomicBoolean cut = new AtomicBoolean();
      reader.addIIOReadWarningListener(cutOff(cut));
      BufferedImage image = reader.read(0, sampled(reader, width, height));
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
   * Reads every n-th pixel of pictures at least twice as large as what is kept, and of such as take
   * more memory for a pixel than photos do: the rest is never in memory.
   */
  private ImageReadParam sampled(ImageReader reader, int width, int height) throws IOException {
    int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
    int every = every(width, height, bits, properties.longestEdge());
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return param;
  }

  /**
   * Of how many pixels one is read, along each edge.
   *
   * @param bits of a pixel as the file has it
   * @param kept the longest edge of what is kept
   */
  static int every(int width, int height, int bits, int kept) {
    long bytes = bits == FLAT_BITS ? FLAT_BITS / 8 : (FLAT_BITS + bits + 7L) / 8;
    int every = Math.max(1, Math.max(width, height) / kept);
    while (bytes * (width / every) * (height / every) > MOST_DECODED) {
      every++;
    }
    return every;
  }

  private static BufferedImage upright(BufferedImage image, Exif exif) {
    BufferedImage flat = flat(image);
    Orientation orientation = exif.orientation();
    return orientation == null || orientation == Orientation.TOP_LEFT
        ? flat
        : flat(ExifFilterUtils.getFilterForOrientation(orientation).apply(flat));
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
}
