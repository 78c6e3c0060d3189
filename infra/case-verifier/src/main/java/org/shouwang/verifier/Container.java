package org.shouwang.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The file of format 2: a mark, the length of the index, the index, and the bytes of each piece of
 * evidence one after the other. It is read from front to back and in no other way.
 */
final class Container {
  private static final byte[] MARK = "SWCASE2\n".getBytes(StandardCharsets.US_ASCII);
  private static final int PART = 64 * 1024;

  private final InputStream in;

  /** Behind the mark. */
  Container(InputStream in) {
    this.in = in;
  }

  /**
   * Whether a file begins with the mark. If so the mark has been read, otherwise nothing has.
   *
   * @param in can be marked and reset
   */
  static boolean begins(InputStream in) throws IOException {
    in.mark(MARK.length);
    if (Arrays.equals(in.readNBytes(MARK.length), MARK)) {
      return true;
    }
    in.reset();
    return false;
  }

  /** At most one byte more than is wanted, so that a file that never ends does no harm. */
  static byte[] rest(InputStream in, int most) throws IOException {
    return in.readNBytes(most + 1);
  }

  long indexLength() throws IOException, MalformedException {
    return Integer.toUnsignedLong(ByteBuffer.wrap(next(Integer.BYTES)).getInt());
  }

  byte[] next(int length) throws IOException, MalformedException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw cutOff();
    }
    return bytes;
  }

  byte[] hashOfNext(long length) throws IOException, MalformedException {
    MessageDigest sha256 = Hashes.sha256();
    pass(length, (bytes, count) -> sha256.update(bytes, 0, count));
    return sha256.digest();
  }

  /** Copies what comes next, and answers with its hash. */
  byte[] copyNext(long length, OutputStream out) throws IOException, MalformedException {
    MessageDigest sha256 = Hashes.sha256();
    pass(
        length,
        (bytes, count) -> {
          sha256.update(bytes, 0, count);
          out.write(bytes, 0, count);
        });
    return sha256.digest();
  }

  private interface Taker {
    void take(byte[] bytes, int count) throws IOException;
  }

  private void pass(long length, Taker taker) throws IOException, MalformedException {
    byte[] part = new byte[PART];
    for (long left = length; left > 0; ) {
      int count = in.readNBytes(part, 0, (int) Math.min(part.length, left));
      if (count == 0) {
        throw cutOff();
      }
      taker.take(part, count);
      left -= count;
    }
  }

  void requireEnd() throws IOException, MalformedException {
    if (in.read() >= 0) {
      throw new MalformedException("there is more behind the evidence");
    }
  }

  private static MalformedException cutOff() {
    return new MalformedException("the file is cut off");
  }
}
