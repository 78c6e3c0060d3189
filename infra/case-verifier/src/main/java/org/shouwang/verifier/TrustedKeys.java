package org.shouwang.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The issuer's public keys (公钥), which came by another way than the bundle. */
final class TrustedKeys {
  static final int LARGEST = 1 << 20;

  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int ID_BYTES = 8;

  private final Map<String, PublicKey> keys = new HashMap<>();

  private TrustedKeys() {}

  /** Those of a trust file. */
  static TrustedKeys read(byte[] file) throws MalformedException {
    TrustedKeys trusted = new TrustedKeys();
    List<?> elements = Members.elements(StrictJson.read(file), "");
    for (int i = 0; i < elements.size(); i++) {
      Members key = Members.of(elements.get(i), "/" + i).only("id", "publicKey");
      byte[] encoded = encoded(key.text("publicKey"), i);
      String id = HexFormat.of().formatHex(Hashes.of(encoded), 0, ID_BYTES);
      if (!id.equals(key.text("id"))) {
        throw new MalformedException("the key at /" + i + " has another id");
      }
      if (trusted.keys.putIfAbsent(id, publicKey(encoded, i)) != null) {
        throw new MalformedException("the key at /" + i + " stands there twice");
      }
    }
    return trusted;
  }

  private static byte[] encoded(String base64, int i) throws MalformedException {
    try {
      byte[] encoded = Base64.getDecoder().decode(base64);
      if (encoded.length == PREFIX.length + Hashes.BYTES
          && Arrays.equals(encoded, 0, PREFIX.length, PREFIX, 0, PREFIX.length)
          && Base64.getEncoder().encodeToString(encoded).equals(base64)) {
        return encoded;
      }
    } catch (IllegalArgumentException e) {
      // Answered like any other text that is no key.
    }
    throw new MalformedException("an Ed25519 key in Base64 is expected at /" + i + "/publicKey");
  }

  private static PublicKey publicKey(byte[] encoded, int i) throws MalformedException {
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new MalformedException("an Ed25519 key is expected at /" + i + "/publicKey");
    }
  }

  boolean has(String id) {
    return keys.containsKey(id);
  }

  /** Whether a key that {@link #has is here} signed a message. */
  boolean signed(String id, byte[] message, byte[] signature) {
    PublicKey key = keys.get(id);
    if (key == null) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      return false; // a key that is a point of no use signs nothing
    }
  }
}
