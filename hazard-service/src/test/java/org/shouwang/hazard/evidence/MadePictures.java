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

  /** Mark and first part, which says how large it is. */
  private static final int PNG_HEAD = 33;

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

  /** A PNG with a part of its own behind the first one. */
  static byte[] withChunk(byte[] png, String name, byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(png.length + 12 + data.length);
    out.put(png, 0, PNG_HEAD).putInt(data.length).put(ascii(name)).put(data);
    CRC32 crc = new CRC32();
    crc.update(out.array(), PNG_HEAD + 4, 4 + data.length);
    return out.putInt((int) crc.getValue()).put(png, PNG_HEAD, png.length - PNG_HEAD).array();
  }

  /**
   * A lossy WebP, grey all over: where each bit is zero, every block is predicted and nothing is
   * added to it.
   */
  static byte[] webp(int width, int height) {
    return riff(vp8(width, height));
  }

  /** The same within a container that tells what else there is, and its own width and height. */
  static byte[] extendedWebp(byte[] frame, int flags, int width, int height, byte[]... chunks) {
    ByteBuffer head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).put((byte) flags);
    head.put(4, (byte) (width - 1)).put(5, (byte) (width - 1 >> 8));
    head.put(7, (byte) (height - 1)).put(8, (byte) (height - 1 >> 8));
    byte[][] all = new byte[chunks.length + 2][];
    all[0] = chunk("VP8X", head.array());
    System.arraycopy(chunks, 0, all, 1, chunks.length);
    all[chunks.length + 1] = frame;
    return riff(all);
  }

  static byte[] vp8(int width, int height) {
    int firstPartition = 4096;
    ByteBuffer data = ByteBuffer.allocate(10 + 2 * firstPartition).order(ByteOrder.LITTLE_ENDIAN);
    int tag = firstPartition << 5 | 1 << 4;
    data.put((byte) tag).put((byte) (tag >> 8)).put((byte) (tag >> 16));
    data.put(new byte[] {(byte) 0x9d, 0x01, 0x2a});
    data.putShort((short) width).putShort((short) height);
    return chunk("VP8 ", data.array());
  }

  /** A part of a WebP; all of these have an even length. */
  static byte[] chunk(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(data.length)
        .put(data)
        .array();
  }

  static byte[] riff(byte[]... chunks) {
    int length = 4 + Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
    ByteBuffer b = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    b.put(ascii("RIFF")).putInt(length).put(ascii("WEBP"));
    Arrays.stream(chunks).forEach(b::put);
    return b.array();
  }

  /** EXIF of sixty kilobytes, of which every entry says that all of it is its value. */
  static byte[] exifBomb() {
    int entries = 4_000;
    int length = 60_000;
    ByteBuffer b = ByteBuffer.allocate(6 + length).put(ascii("Exif\0\0MM\0*")).putInt(8);
    b.putShort((short) entries);
    for (int i = 0; i < entries; i++) {
      entry(b, 0x2000 + i, 7, length - 8, 8);
    }
    return b.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
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
