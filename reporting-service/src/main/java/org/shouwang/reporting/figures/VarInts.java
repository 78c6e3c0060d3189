package org.shouwang.reporting.figures;

/** Whole numbers in as few bytes as they need: seven bits a byte, the low ones first (LEB128). */
final class VarInts {
  private static final int LONGEST = 10;

  private VarInts() {}

  /** How many bytes {@link #write} takes. */
  static int length(long value) {
    return value == 0 ? 1 : (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7;
  }

  /** Writes a value as unsigned; returns where the next one goes. */
  static int write(byte[] into, int offset, long value) {
    int next = offset;
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      into[next++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    into[next++] = (byte) rest;
    return next;
  }

  /** Folds the sign into the lowest bit, so that small negative numbers stay short. */
  static long zigzag(long signed) {
    return signed << 1 ^ signed >> 63;
  }

  static long unzigzag(long folded) {
    return folded >>> 1 ^ -(folded & 1);
  }

  /** Reads one value after the other. */
  static final class Reader {
    private final byte[] bytes;
    private final int end;
    private int next;

    Reader(byte[] bytes, int from, int end) {
      this.bytes = bytes;
      this.next = from;
      this.end = end;
    }

    boolean hasNext() {
      return next < end;
    }

    int position() {
      return next;
    }

    void skip(int length) {
      if (length < 0 || length > end - next) {
        throw new IllegalArgumentException("cut off");
      }
      next += length;
    }

    /**
     * The next value.
     *
     * @throws IllegalArgumentException if the bytes end within it or it is too long
     */
    long read() {
      long value = 0;
      for (int i = 0; i < LONGEST; i++) {
        if (next >= end) {
          throw new IllegalArgumentException("cut off");
        }
        byte part = bytes[next++];
        value |= (long) (part & 0x7F) << (7 * i);
        if (part >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("not a number");
    }
  }
}
