package org.shouwang.demo.play;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * A picture that nobody took (演示图片): coloured fields that differ from name to name, and across them
 * the word 演示, drawn stroke by stroke because not every machine has a font with these characters.
 * The same name makes the same bytes.
 */
final class DrawnPhoto {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** Unlike fields make unlike pictures, also for a hash that looks at light and dark alone. */
  private static final int FIELDS = 8;

  private static final int UNIT = 10;

  /** Each stroke from point to point, in a square of 24. */
  private static final int[][] YAN = {
    {2, 3, 5, 6},
    {1, 9, 4, 12},
    {2, 21, 6, 14},
    {14, 1, 15, 3},
    {8, 7, 8, 4, 22, 4, 22, 7},
    {10, 8, 20, 8},
    {10, 11, 20, 11, 20, 18, 10, 18, 10, 11},
    {10, 14, 20, 14},
    {15, 8, 15, 18},
    {12, 19, 8, 23},
    {18, 19, 22, 23}
  };

  private static final int[][] SHI = {
    {6, 4, 18, 4}, {2, 10, 22, 10}, {12, 10, 12, 22, 9, 20}, {7, 14, 3, 20}, {17, 14, 21, 20}
  };

  private DrawnPhoto() {}

  /** The bytes of a PNG. */
  static byte[] of(String name) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    fields(graphics, new SplittableRandom(seed(name)));
    graphics.setStroke(new BasicStroke(UNIT, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setColor(Color.WHITE);
    strokes(graphics, YAN, WIDTH / 2 - 25 * UNIT);
    strokes(graphics, SHI, WIDTH / 2 + UNIT);
    graphics.dispose();
    return png(image);
  }

  private static void fields(Graphics2D graphics, SplittableRandom random) {
    int width = WIDTH / FIELDS;
    int height = HEIGHT / FIELDS;
    for (int x = 0; x < FIELDS; x++) {
      for (int y = 0; y < FIELDS; y++) {
        graphics.setColor(new Color(random.nextInt(180), random.nextInt(180), random.nextInt(180)));
        graphics.fillRect(x * width, y * height, width, height);
      }
    }
  }

  private static void strokes(Graphics2D graphics, int[][] character, int left) {
    int top = (HEIGHT - 24 * UNIT) / 2;
    for (int[] stroke : character) {
      for (int i = 0; i + 3 < stroke.length; i += 2) {
        graphics.drawLine(
            left + stroke[i] * UNIT,
            top + stroke[i + 1] * UNIT,
            left + stroke[i + 2] * UNIT,
            top + stroke[i + 3] * UNIT);
      }
    }
  }

  /** Unlike {@code hashCode}, far apart for names that differ in a digit. */
  private static long seed(String name) {
    long seed = 0;
    for (char c : name.toCharArray()) {
      seed = (seed ^ c) * 0x9e3779b97f4a7c15L;
    }
    return seed;
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture was not written into memory", e);
    }
    return bytes.toByteArray();
  }
}
