package org.shouwang.kit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.shouwang.kit.secret.Hmac;
import org.shouwang.secrets.SealedBox;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How entries look in the store: the subject's own random key, sealed under the master key, and the
 * fields, sealed under the subject's key (AES-256-GCM both times, bound to the subject). The JDK's
 * own ciphers do; a library for key sets would bring 6 MB and nothing that is needed here.
 */
final class VaultCipher {
  private static final int KEY_BYTES = 32;
  private static final String FIELDS = "vault-fields";
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private final SealedBox keys;
  private final byte[] indexKey;
  private final Set<String> indexed;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param master kept outside the store
   * @param indexed the fields that can be searched by their exact value
   */
  VaultCipher(byte[] master, Set<String> indexed) {
    this.keys = new SealedBox(master, "vault-keys");
    this.indexKey = Hmac.of(master, "shouwang:vault-index".getBytes(UTF_8));
    this.indexed = Set.copyOf(indexed);
  }

  Document seal(String subject, Map<String, String> fields) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      byte[] plain = JSON.writeValueAsBytes(new TreeMap<>(fields));
      return new Document("_id", subject)
          .append("key", new Binary(keys.seal(key, subject)))
          .append("data", new Binary(new SealedBox(key, FIELDS).seal(plain, subject)))
          .append("blind", index(fields));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  Map<String, String> open(String subject, Document entry) {
    byte[] key = keys.open(entry.get("key", Binary.class).getData(), subject);
    try {
      byte[] sealed = entry.get("data", Binary.class).getData();
      return JSON.readValue(new SealedBox(key, FIELDS).open(sealed, subject), TEXTS);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** What the store may know of a value: equal values are equal, and nothing more. */
  String blind(String field, String value) {
    String plain =
        Normalizer.normalize(value, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .toLowerCase(Locale.ROOT);
    byte[] mac = Hmac.of(indexKey, field.getBytes(UTF_8), plain.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private List<String> index(Map<String, String> fields) {
    List<String> blind = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          if (indexed.contains(field)) {
            blind.add(blind(field, value));
          }
        });
    return blind;
  }
}
