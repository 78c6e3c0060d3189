package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** What whoever has the store's password could do: mend the chain after an edit. */
public final class Forgery {
  private Forgery() {}

  /**
   * Gives every commit the link and the hash that fit what stands before it.
   *
   * @param before the hash before the first of them
   * @param commits in their order; not changed
   */
  public static List<Document> rehash(byte[] before, List<Document> commits) {
    List<Document> forged = new ArrayList<>();
    byte[] prev = before;
    for (Document commit : commits) {
      var copy = new Document(commit).append("prev", new Binary(prev));
      prev = Chain.hash(new Stored.Commit(copy));
      forged.add(copy.append("hash", new Binary(prev)));
    }
    return forged;
  }
}
