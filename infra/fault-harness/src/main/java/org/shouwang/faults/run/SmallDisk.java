package org.shouwang.faults.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small tmpfs that can be filled up and given room again. Mounting needs root. */
public final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTES = 64;
  private static final int STEP = 16 * 1024;
  private static final int LEFT = 64 * 1024;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts it.
   *
   * @throws UncheckedIOException where that is not allowed
   */
  static SmallDisk mount(Path folder) {
    try {
      Files.createDirectories(folder);
      run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString());
      return new SmallDisk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Leaves 64 kilobytes, less than the load writes. */
  public void fill() {
    byte[] block = new byte[STEP];
    try (var out = Files.newOutputStream(ballast())) {
      while (folder.toFile().getUsableSpace() > LEFT + STEP) {
        out.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the room back. */
  public void free() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      run("umount", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
