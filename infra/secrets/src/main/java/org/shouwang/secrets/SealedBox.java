package org.shouwang.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts small secrets at rest with AES-256-GCM. The key is derived from the master key by HKDF
 * (RFC 5869) for one purpose, so that what was sealed for one cannot be opened for another.
 *
 * <p>Layout: one version byte, 12 bytes of nonce, ciphertext with its 16-byte tag.
 */
public final class SealedBox {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /**
   * @param masterKey 32 random bytes
   * @param purpose never changes once data is stored under it
   */
  public SealedBox(byte[] masterKey, String purpose) {
    try {
      key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(masterKey)
                      .thenExpand(utf8("shouwang:" + purpose), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot derive keys by HKDF-SHA256", e);
    }
  }

  /**
   * @param context where the result will stand, e.g. a document id; opening needs the same
   */
  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = new byte[1 + NONCE_BYTES + plain.length + TAG_BITS / 8];
    sealed[0] = VERSION;
    System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
    try {
      cipher(Cipher.ENCRYPT_MODE, nonce, context)
          .doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot encrypt with AES-GCM", e);
    }
  }

  /**
   * @throws BrokenSealException when it was sealed under another key, purpose or context, or
   *     changed since
   */
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
      throw new BrokenSealException(null);
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, context)
          .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(utf8(context));
    return cipher;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
