package org.shouwang.kit.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.secrets.SecretsFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This installation's secret keys, 32 bytes each, outside every store. */
public final class Secrets {
  private static final Logger log = LoggerFactory.getLogger(Secrets.class);
  private static final int LENGTH = 32;

  private final @Nullable SecretsFolder folder;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  /**
   * @param folder shared by all processes of the installation; without one, keys live in memory
   *     only and are gone at the end of the process, which a warning says
   */
  public Secrets(@Nullable SecretsFolder folder) {
    this.folder = folder;
  }

  /** The key of that name, drawn at its first use. */
  public byte[] key(String name) {
    return keys.computeIfAbsent(name, this::find).clone();
  }

  /** What an operator put into the folder under that name; empty where she did not. */
  public Optional<String> given(String name) {
    return folder == null ? Optional.empty() : folder.read(name);
  }

  private byte[] find(String name) {
    if (folder == null) {
      log.warn("No folder of secrets (SHOUWANG_SECRETS): {} ends with this process", name);
      byte[] key = new byte[LENGTH];
      random.nextBytes(key);
      return key;
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(folder.secret(name));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("The secret " + name + " is not base 64", e);
    }
    if (key.length != LENGTH) {
      throw new IllegalStateException("The secret " + name + " is not 32 bytes long");
    }
    return key;
  }
}
