package org.shouwang.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The folder that holds this installation's secrets (安装密钥目录), one per file, readable by its owner
 * alone. A secret that is not there yet is drawn at random; processes that start at the same time
 * agree on one value.
 */
public final class SecretsFolder {

  /** 32 random bytes; every other key that encrypts data at rest is derived from them. */
  public static final String MASTER_KEY = "master.key";

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  public SecretsFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * A box that encrypts for one purpose only.
   *
   * @param purpose never changes once data is stored under it, e.g. {@code issuer-signing-keys}
   */
  public SealedBox box(String purpose) {
    return new SealedBox(Base64.getDecoder().decode(secret(MASTER_KEY)), purpose);
  }

  /** The secret of that name: 32 random bytes in Base64, drawn at first use. */
  public String secret(String name) {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return writeOnce(name, Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * Writes a file unless there is one.
   *
   * @return what the file holds now, be it of this call or of an earlier one
   */
  public String writeOnce(String name, String content) {
    Optional<String> known = read(name);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      Files.createDirectories(folder, ownerOnly("rwx------"));
      Path whole = Files.createTempFile(folder, "." + name, ".new", ownerOnly("rw-------"));
      try {
        Files.writeString(whole, content + "\n", StandardOpenOption.SYNC);
        // A link appears whole or not at all, and never replaces what another process wrote.
        Files.createLink(folder.resolve(name), whole);
        return content;
      } catch (FileAlreadyExistsException e) {
        return read(name).orElseThrow(() -> new UncheckedIOException(e));
      } finally {
        Files.delete(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write secret " + name + " in " + folder, e);
    }
  }

  /** What the file holds, without the line end. */
  public Optional<String> read(String name) {
    try {
      return Optional.of(
          Files.readString(folder.resolve(name), StandardCharsets.UTF_8).stripTrailing());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read secret " + name + " in " + folder, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
