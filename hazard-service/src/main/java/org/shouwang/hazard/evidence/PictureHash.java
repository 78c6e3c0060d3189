package org.shouwang.hazard.evidence;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A perceptual hash (感知哈希): 64 bits that hardly change when a picture is scaled or compressed anew.
 * Each bit says whether one of 8 × 8 cells is darker than the one to its right (dHash, N. Krawetz
 * 2013).
 *
 * <p>To be found by an index it is also cut into four bands of 16 bits: two hashes that differ in
 * three bits at most have one band in common.
 */
final class PictureHash {
  private static final int ROWS = 8;
  private static final int COLUMNS = 9;
  private static final int BANDS = 4;
  private static final int BAND_BITS = 16;
  private static final int BYTE = 0xff;

  private PictureHash() {}

  static long of(BufferedImage picture) {
    double[] cells = new double[ROWS * COLUMNS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        cells[row * COLUMNS + column] = brightness(picture, row, column);
      }
    }
    long hash = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column + 1 < COLUMNS; column++) {
        int at = row * COLUMNS + column;
        hash = hash << 1 | (cells[at] < cells[at + 1] ? 1 : 0);
      }
    }
    return hash;
  }

  /** The mean brightness of a cell, by the weights of ITU-R BT.601. */
  private static double brightness(BufferedImage picture, int row, int column) {
    int top = row * picture.getHeight() / ROWS;
    int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / ROWS);
    int left = column * picture.getWidth() / COLUMNS;
    int right = Math.max(left + 1, (column + 1) * picture.getWidth() / COLUMNS);
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int rgb = picture.getRGB(x, y);
        sum += 299L * (rgb >> 16 & BYTE) + 587L * (rgb >> 8 & BYTE) + 114L * (rgb & BYTE);
      }
    }
    return (double) sum / ((long) (bottom - top) * (right - left));
  }

  /** In how many bits two hashes differ. */
  static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  /** The bands of a hash, each with its place. */
  static List<String> bands(long hash) {
    return IntStream.range(0, BANDS)
        .mapToObj(i -> i + ":" + Long.toHexString(hash >>> (i * BAND_BITS) & 0xffff))
        .toList();
  }
}
