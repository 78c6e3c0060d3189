package org.shouwang.hazard.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Real pictures, good and hostile, made where they are needed. */
public final class MadePictures {
  private static final int SOF0 = 0xc0;
  private static final int SOF2 = 0xc2;

  private MadePictures() {}

  /** Some shapes on a ground, other ones for each seed: a red square stands at the top left. */
  static BufferedImage drawn(long seed, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) {
      g.setColor(new Color(random.nextInt(1 << 24)));
      g.fillRect(random.nextInt(width), random.nextInt(height), width / 4, height / 4);
    }
    g.setColor(Color.RED);
    g.fillRect(0, 0, width / 4, height / 4);
    g.dispose();
    return image;
  }

  /**
   * As a camera that was moved or stood too near sees it: each pixel the mean of those around it.
   */
  static BufferedImage blurred(BufferedImage image, int size) {
    float[] even = new float[size];
    Arrays.fill(even, 1f / size);
    BufferedImage along = new ConvolveOp(new Kernel(size, 1, even)).filter(image, null);
    BufferedImage both = new ConvolveOp(new Kernel(1, size, even)).filter(along, null);
    // Without the frame, of which nothing is known beyond.
    return both.getSubimage(size, size, image.getWidth() - 2 * size, image.getHeight() - 2 * size);
  }

  /** A JPEG of a blurred picture, its time told. */
  public static byte[] blurredJpeg(long seed, String capturedAt) {
    return withExif(jpeg(blurred(drawn(seed, 640, 480), 24), 0.95f), exif(1, capturedAt));
  }

  /** A JPEG as a camera writes it, its time told or not. */
  public static byte[] jpeg(long seed, @Nullable String capturedAt) {
    byte[] plain = jpeg(drawn(seed, 640, 480), 0.95f);
    return capturedAt == null ? plain : withExif(plain, exif(1, capturedAt));
  }

  /** The same picture, smaller and compressed anew. */
  public static byte[] again(long seed, @Nullable String capturedAt) {
    byte[] plain = jpeg(scaled(drawn(seed, 640, 480), 500, 375), 0.6f);
    return capturedAt == null ? plain : withExif(plain, exif(1, capturedAt));
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = next.createGraphics();
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return next;
  }

  static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Puts an APP1 segment behind the start of a JPEG. */
  static byte[] withExif(byte[] jpeg, byte[] exif) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2));
    return out.put(exif).put(jpeg, 2, jpeg.length - 2).array();
  }

  /**
   * EXIF with an orientation, a capture time, and where the camera stood (31.2 N).
   *
   * @param capturedAt {@code yyyy:MM:dd HH:mm:ss}, with an offset such as {@code +09:00} behind it
   *     or without
   */
  static byte[] exif(int orientation, String capturedAt) {
    String offset = capturedAt.length() > 19 ? capturedAt.substring(19) : null;
    ByteBuffer b = ByteBuffer.allocate(300).order(ByteOrder.BIG_ENDIAN);
    b.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8);
    b.putShort((short) 3); // IFD0, at 8 of the TIFF
    entry(b, 0x0112, 3, 1, orientation << 16);
    entry(b, 0x8769, 4, 1, 50);
    entry(b, 0x8825, 4, 1, 150);
    b.putInt(0);
    b.position(6 + 50); // sub-IFD
    b.putShort((short) (offset == null ? 1 : 2));
    entry(b, 0x9003, 2, 20, 100);
    if (offset != null) {
      entry(b, 0x9011, 2, 7, 130);
    }
    b.putInt(0);
    b.position(6 + 100);
    b.put(capturedAt.substring(0, 19).getBytes(StandardCharsets.US_ASCII));
    b.position(6 + 130);
    b.put((offset == null ? "" : offset).getBytes(StandardCharsets.US_ASCII));
    b.position(6 + 150); // GPS IFD
    b.putShort((short) 2);
    entry(b, 0x0001, 2, 2, 'N' << 24);
    entry(b, 0x0002, 5, 3, 200);
    b.putInt(0);
    b.position(6 + 200);
    b.putInt(31).putInt(1).putInt(12).putInt(1).putInt(0).putInt(1);
    return b.array();
  }

  private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
    b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A small file whose header speaks of a picture of 60,000 by 60,000. */
  static byte[] jpegBomb() {
    byte[] bomb = jpeg(drawn(1, 64, 64), 0.9f);
    for (int at = 2; at + 9 < bomb.length; ) {
      int marker = bomb[at + 1] & 0xff;
      if (marker == SOF0 || marker == SOF2) {
        ByteBuffer.wrap(bomb).putShort(at + 5, (short) 60_000).putShort(at + 7, (short) 60_000);
        return bomb;
      }
      at += 2 + (ByteBuffer.wrap(bomb).getShort(at + 2) & 0xffff);
    }
    throw new IllegalStateException("no start of frame");
  }

  /** The same as PNG. */
  public static byte[] pngBomb() {
    byte[] bomb = png(drawn(1, 64, 64));
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
    return bomb;
  }

  /** A lossless WebP of one colour: five Huffman codes of one symbol each, and no bit per pixel. */
  static byte[] webp(int width, int height, Color colour) {
    Bits bits = new Bits();
    bits.put(0x2f, 8).put(width - 1L, 14).put(height - 1L, 14).put(0, 4).put(0, 3);
    for (int channel :
        new int[] {colour.getGreen(), colour.getRed(), colour.getBlue(), colour.getAlpha()}) {
      bits.put(0b101, 3).put(channel, 8);
    }
    bits.put(0b001, 3).put(0, 1);
    byte[] data = bits.bytes();
    ByteBuffer b = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + data.length);
    b.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
    return b.array();
  }

  /** Bits, the lowest first. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long held;
    private int count;

    Bits put(long value, int bits) {
      held |= value << count;
      count += bits;
      while (count >= 8) {
        out.write((int) held & 0xff);
        held >>>= 8;
        count -= 8;
      }
      return this;
    }

    byte[] bytes() {
      put(0, 8);
      for (int i = 0; i < 4; i++) {
        put(0, 32); // decoders read ahead
      }
      byte[] bytes = out.toByteArray();
      return bytes.length % 2 == 0 ? bytes : Arrays.copyOf(bytes, bytes.length + 1);
    }
  }

  /** A document of one empty page. */
  public static byte[] pdf() {
    return """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """
        .getBytes(StandardCharsets.US_ASCII);
  }
}
