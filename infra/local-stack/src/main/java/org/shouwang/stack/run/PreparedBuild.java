package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One build of the code, laid out to start quickly: unpacked jars, and beside each part's the AOT
 * cache that a training run left. It is a copy, so that building anew never pulls the jars from
 * under a running process.
 */
record PreparedBuild(Path folder) {
  private static final String STACK = "local-stack";

  Path jar(Part part) {
    return home(part).resolve("app.jar");
  }

  Path stackJar() {
    return folder.resolve(STACK).resolve("app.jar");
  }

  Path home(Part part) {
    return folder.resolve(part.isService() ? part.label() : STACK);
  }

  Path cache(Part part) {
    return home(part).resolve(part.label() + ".aot");
  }

  /**
   * Flags that use the part's cache; none where it is missing or not whole, for a cache may speed a
   * start but never prevent it.
   */
  List<String> cacheFlags(Part part) throws IOException {
    return isWhole(part) ? List.of("-XX:AOTCache=" + cache(part)) : List.of();
  }

  /** Notes the cache's checksum, without which it is not used. */
  void seal(Part part) throws IOException {
    Files.writeString(checksumFile(part), checksum(cache(part)), US_ASCII);
  }

  private boolean isWhole(Part part) throws IOException {
    return Files.exists(cache(part))
        && Files.exists(checksumFile(part))
        && Files.readString(checksumFile(part), US_ASCII).equals(checksum(cache(part)));
  }

  private Path checksumFile(Part part) {
    return home(part).resolve(part.label() + ".aot.crc32");
  }

  private static String checksum(Path file) throws IOException {
    var sum = new CRC32();
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
