package org.shouwang.stack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The store's file with a journal beside it: commits of the file are few and big, records in the
 * journal many and small. The file names the journal that goes on from its last commit; any other
 * journal is outdated.
 *
 * <p>A record is its length, its checksum (four bytes each, CRC-32C) and its bytes. What follows
 * the first record that is not whole was never acknowledged.
 */
final class JournaledFile implements GroupCommit.Disk, AutoCloseable {
  private static final String GENERATION = "generation";
  private static final int RECORD_HEADER = 8;

  private final MVStore file;
  private final MVMap<String, Long> meta;
  private final Path folder;
  private FileChannel journal;
  private volatile long journalBytes; // read by others than those who write

  JournaledFile(MVStore file, Path folder) throws IOException {
    this.file = file;
    this.folder = folder;
    this.meta = file.openMap("shouwang.journal");
    this.journal = open(journalOf(generation()), StandardOpenOption.CREATE);
    this.journalBytes = journal.size();
  }

  /** Hands out the records since the last commit of the file, in their order. */
  void replay(Consumer<byte[]> repeat) throws IOException {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(journalOf(generation()))))) {
      while (true) {
        int length = in.readInt();
        int checksum = in.readInt();
        byte[] record = in.readNBytes(length);
        if (record.length < length || checksum(record) != checksum) {
          return;
        }
        repeat.accept(record);
      }
    } catch (EOFException end) {
      return;
    }
  }

  @Override
  public void append(List<byte[]> records) throws IOException {
    var buffer =
        ByteBuffer.allocate(
            records.stream().mapToInt(record -> RECORD_HEADER + record.length).sum());
    for (byte[] record : records) {
      buffer.putInt(record.length).putInt(checksum(record)).put(record);
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      journal.write(buffer);
    }
    journalBytes = journal.position();
  }

  /** Bytes in the journal, all of which a start would have to repeat. */
  long journalBytes() {
    return journalBytes;
  }

  @Override
  public void checkpoint() throws IOException {
    long next = generation() + 1;
    FileChannel fresh =
        open(journalOf(next), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    try {
      meta.put(GENERATION, next);
      file.commit(); // from here on the new journal counts, which is empty, before it the old one
    } catch (MVStoreException e) {
      fresh.close();
      throw new IOException("Cannot commit " + folder, e);
    }
    journal.close();
    journal = fresh;
    journalBytes = 0;
    deleteOutdated();
  }

  private void deleteOutdated() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : files.filter(this::isOutdated).toList()) {
        Files.delete(old);
      }
    }
  }

  private boolean isOutdated(Path path) {
    return path.getFileName().toString().startsWith("journal-")
        && !path.equals(journalOf(generation()));
  }

  private long generation() {
    return meta.getOrDefault(GENERATION, 0L);
  }

  private Path journalOf(long generation) {
    return folder.resolve("journal-" + generation);
  }

  private static FileChannel open(Path path, StandardOpenOption... how) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            Stream.concat(Stream.of(StandardOpenOption.WRITE), Stream.of(how))
                .toArray(StandardOpenOption[]::new));
    return channel.position(channel.size());
  }

  private static int checksum(byte[] record) {
    var sum = new CRC32C();
    sum.update(record);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
