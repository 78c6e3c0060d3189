package org.shouwang.kit.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Signs checkpoints and tells whose signature one bears. Keys have ids, so that an old checkpoint
 * stays provable when a newer key signs.
 */
public final class CheckpointKeys {
  private static final String ALGORITHM = "Ed25519";
  private static final int ID_BYTES = 8;

  private final Map<String, PublicKey> trusted = new HashMap<>();

  /**
   * Trusts some keys.
   *
   * @param trusted each as a SubjectPublicKeyInfo (RFC 8410), however they were handed over
   * @throws IllegalArgumentException where one is no Ed25519 key
   */
  public CheckpointKeys(List<byte[]> trusted) {
    for (byte[] key : trusted) {
      try {
        this.trusted.put(
            id(key), KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("not an Ed25519 key: " + e.getMessage(), e);
      }
    }
  }

  /**
   * The key pair that a seed stands for: its private key is the seed (RFC 8032 section 5.1.5).
   *
   * @param seed 32 secret bytes
   */
  public static KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
      KeyPair pair = generator.generateKeyPair();
      if (pair.getPrivate() instanceof EdECPrivateKey key
          && Arrays.equals(key.getBytes().orElseThrow(), seed)) {
        return pair;
      }
      throw new IllegalStateException("this JDK's Ed25519 does not take a seed as it is");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 key: " + e.getMessage(), e);
    }
  }

  /**
   * Randomness that was drawn before: the JDK derives a public key only where it makes the pair.
   */
  private static final class Drawn extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] drawn;

    Drawn(byte[] drawn) {
      this.drawn = drawn.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(drawn, 0, bytes, 0, bytes.length);
    }
  }

  /** A key's id: the first 8 bytes of SHA-256 over its SubjectPublicKeyInfo, as hex. */
  public static String id(byte[] publicKey) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Signs. */
  public static SignedCheckpoint sign(Checkpoint checkpoint, KeyPair key) {
    return new SignedCheckpoint(
        checkpoint,
        id(key.getPublic().getEncoded()),
        signature(key.getPrivate(), checkpoint.digest()));
  }

  /** Signs what is said of a case bundle; the message is never that of a checkpoint. */
  public static SignedCaseManifest sign(CaseManifest manifest, KeyPair key) {
    return new SignedCaseManifest(
        manifest, id(key.getPublic().getEncoded()), signature(key.getPrivate(), manifest.digest()));
  }

  private static byte[] signature(PrivateKey key, byte[] digest) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(digest);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key does not sign", e);
    }
  }

  /** Whether a trusted key signed exactly this. */
  public boolean vouchFor(SignedCheckpoint signed) {
    PublicKey key = trusted.get(signed.key());
    if (key == null) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(signed.checkpoint().digest());
      return signature.verify(signed.signature());
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
