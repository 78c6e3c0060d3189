package org.shouwang.kit.vault;

import java.util.Map;
import org.bson.Document;

/** What the vault would do with a fault planted into it, for tests of invariants. */
final class VaultBugs {
  private VaultBugs() {}

  static Document unsealed(VaultCipher cipher, String subject, Map<String, String> fields) {
    return new Document("_id", subject).append("data", new Document(Map.copyOf(fields)));
  }
}
