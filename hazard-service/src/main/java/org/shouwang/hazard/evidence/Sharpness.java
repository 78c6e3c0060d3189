package org.shouwang.hazard.evidence;

import java.awt.image.BufferedImage;

/**
 * How sharp a picture is (清晰度): the variance of its Laplacian (J. L. Pech-Pacheco et al. 2000), the
 * measure LAP4 of S. Pertuz et al. 2013. A blurred picture has no edges, and so hardly any.
 *
 * <p>Brightness is from 0 to 255 and is taken as the mean of square cells, about as many for every
 * picture, so that a picture is about as sharp in few pixels as in many. It says nothing of a
 * picture that is even by itself, as of a wall.
 */
final class Sharpness {
  /** Cells along the longer edge. */
  private static final int CELLS = 512;

  private static final int BYTE = 0xff;

  private Sharpness() {}

  /** Of a picture, in whole squares of brightness, rounded down. */
  static int of(BufferedImage picture) {
    int edge = Math.max(picture.getWidth(), picture.getHeight());
    int size = Math.max(1, (edge + CELLS - 1) / CELLS);
    return variance(cells(picture, size));
  }

  private static double[][] cells(BufferedImage picture, int size) {
    double[][] cells = new double[picture.getHeight() / size][picture.getWidth() / size];
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        cells[row][column] = brightness(picture, row * size, column * size, size);
      }
    }
    return cells;
  }

  /** The mean brightness of a cell, by the weights of ITU-R BT.601. */
  private static double brightness(BufferedImage picture, int top, int left, int size) {
    long sum = 0;
    for (int y = top; y < top + size; y++) {
      for (int x = left; x < left + size; x++) {
        int rgb = picture.getRGB(x, y);
        sum += 299L * (rgb >> 16 & BYTE) + 587L * (rgb >> 8 & BYTE) + 114L * (rgb & BYTE);
      }
    }
    return sum / (1000.0 * size * size);
  }

  private static int variance(double[][] cells) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int y = 1; y + 1 < cells.length; y++) {
      for (int x = 1; x + 1 < cells[y].length; x++) {
        double edge =
            cells[y - 1][x] + cells[y + 1][x] + cells[y][x - 1] + cells[y][x + 1] - 4 * cells[y][x];
        sum += edge;
        squares += edge * edge;
        count++;
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    return count == 0 ? 0 : (int) (squares / count - mean * mean);
  }
}
