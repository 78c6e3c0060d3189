package org.shouwang.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledFileTest {
  @TempDir Path folder;

  @Test
  void repeatsWhatWasAppendedSinceTheLastCheckpoint() throws Exception {
    try (var file = file();
        var journal = new JournaledFile(file, folder)) {
      append(journal, "before");
      journal.checkpoint();
      append(journal, "one", "two");
      append(journal, "三");
      assertThat(replayed(journal)).containsExactly("one", "two", "三");
    }
    try (var file = file();
        var journal = new JournaledFile(file, folder)) {
      append(journal, "four");
      assertThat(replayed(journal)).containsExactly("one", "two", "三", "four");
    }
  }

  @Test
  void endsAtTheFirstRecordThatIsNotWhole() throws Exception {
    try (var file = file();
        var journal = new JournaledFile(file, folder)) {
      append(journal, "whole", "torn");
      byte[] bytes = Files.readAllBytes(folder.resolve("journal-0"));
      for (int length = bytes.length - 1; length > bytes.length - 12; length--) {
        Files.write(folder.resolve("journal-0"), Arrays.copyOf(bytes, length));
        assertThat(replayed(journal)).containsExactly("whole");
      }
      bytes[bytes.length - 1] ^= 1;
      Files.write(folder.resolve("journal-0"), bytes);
      assertThat(replayed(journal)).containsExactly("whole");
    }
  }

  @Test
  void keepsOneJournalOnly() throws Exception {
    try (var file = file();
        var journal = new JournaledFile(file, folder)) {
      for (int checkpoint = 0; checkpoint < 3; checkpoint++) {
        append(journal, "x");
        journal.checkpoint();
      }
      assertThat(folder)
          .isDirectoryNotContaining("glob:**journal-2")
          .isDirectoryContaining("glob:**journal-3");
      assertThat(journal.journalBytes()).isZero();
    }
  }

  @Test
  void saysHowLongItIsWhileAnotherThreadBeginsANewOne() throws Exception {
    try (var file = file();
        var journal = new JournaledFile(file, folder)) {
      append(journal, "twelve bytes");
      assertThat(journal.journalBytes()).isEqualTo(8 + 12);
      Thread other =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < 50; i++) {
                        journal.checkpoint();
                        append(journal, "x");
                      }
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
      while (other.isAlive()) {
        assertThat(journal.journalBytes()).isBetween(0L, 20L);
      }
      assertThat(journal.journalBytes()).isEqualTo(8 + 1);
    }
  }

  private MVStore file() {
    return new MVStore.Builder()
        .fileName(folder.resolve("documents.mv").toString())
        .autoCommitDisabled()
        .open();
  }

  private static void append(JournaledFile journal, String... records) throws IOException {
    journal.append(Arrays.stream(records).map(record -> record.getBytes(UTF_8)).toList());
  }

  private static List<String> replayed(JournaledFile journal) throws IOException {
    var records = new ArrayList<String>();
    journal.replay(record -> records.add(new String(record, UTF_8)));
    return records;
  }
}
