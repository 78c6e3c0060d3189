package org.shouwang.kit.vault;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.Set;
import org.bson.Document;

/** A vault under a key of the tests. */
public final class TestVault {
  private TestVault() {}

  /** Whose entries nobody refers to yet, and that indexes none. */
  public static Vault in(MongoCollection<Document> entries, Clock clock) {
    return new Vault(
        entries,
        new VaultCipher(new byte[32], Set.of()),
        (subject, by, reason, at) -> {},
        subject -> false,
        clock);
  }
}
