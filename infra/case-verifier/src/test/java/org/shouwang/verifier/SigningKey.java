package org.shouwang.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A key that signs, the same in every run. */
final class SigningKey {
  static final SigningKey ISSUERS = new SigningKey(1);
  static final SigningKey ISSUERS_NEXT = new SigningKey(2);
  static final SigningKey SOMEBODY_ELSES = new SigningKey(3);

  private final KeyPair pair;
  private final String id;

  private SigningKey(int seed) {
    this(pair(seed), null);
  }

  private SigningKey(KeyPair pair, String id) {
    this.pair = pair;
    this.id =
        id != null ? id : HexFormat.of().formatHex(Hashes.of(pair.getPublic().getEncoded()), 0, 8);
  }

  /** This key, called by another one's id. */
  SigningKey calling(SigningKey itself) {
    return new SigningKey(pair, itself.id);
  }

  String id() {
    return id;
  }

  String sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it stands in a trust file. */
  Map<String, Object> trusted() {
    return new TreeMap<>(
        Map.of(
            "id",
            id,
            "publicKey",
            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
  }

  private static KeyPair pair(int seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(
          NamedParameterSpec.ED25519,
          new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
              Arrays.fill(bytes, (byte) seed);
            }
          });
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
