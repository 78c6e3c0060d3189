package org.shouwang.faults.run;

import java.nio.charset.StandardCharsets;

/**
 * Recognises the requests whose answers are worth losing: what they ask for is done, once and for
 * all.
 */
final class Traffic {
  /** Kafka's EndTxn, which commits a transaction. */
  private static final int END_TXN = 26;

  private static final int KEY_AT = 4;

  private Traffic() {}

  /** An insert into the commit log, on the wire of the document store. */
  static boolean appends(byte[] piece) {
    String text = new String(piece, StandardCharsets.ISO_8859_1);
    return text.contains("insert") && text.contains("commits");
  }

  /** The commit of a transaction, on the wire of the broker: length, API key, … */
  static boolean commits(byte[] piece) {
    return piece.length > KEY_AT + 1 && piece[KEY_AT] == 0 && piece[KEY_AT + 1] == END_TXN;
  }
}
