package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path home;

  private DataFolder folder;

  @BeforeEach
  void place() {
    folder = new DataFolder(home.resolve("data"));
  }

  @Test
  void marksANewFolderAndOpensItAgain() throws Exception {
    folder.open();
    folder.open();
    assertThat(folder.exists()).isTrue();
    assertThat(folder.logs()).isDirectory();
    assertThat(Files.getPosixFilePermissions(folder.path()))
        .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
  }

  @Test
  void leavesAStrangersFolderAlone() throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(folder.path().resolve("letter.txt"), "mine");
    assertThatThrownBy(folder::open)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("not the data of a Shouwang stack");
    assertThatThrownBy(folder::erase).isInstanceOf(Trouble.class);
    assertThat(folder.path()).isDirectoryContaining("glob:**letter.txt");
  }

  @Test
  void refusesDataOfAnotherVersionByName() throws Exception {
    folder.open();
    Files.writeString(folder.path().resolve("version"), "shouwang local stack, data version 7\n");
    assertThatThrownBy(folder::open)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("version 7")
        .hasMessageContaining("version 2 only");
    folder.erase();
    folder.open();
  }

  @Test
  void erasesTheDataButNotTheBuilds() throws Exception {
    folder.open();
    Files.writeString(
        Files.createDirectories(folder.data(Part.STORE)).resolve("documents.mv"), "x");
    Files.writeString(folder.builds().resolve("kept"), "x");
    folder.erase();
    assertThat(folder.data(Part.STORE)).doesNotExist();
    assertThat(folder.builds().resolve("kept")).exists();
    folder.open();
  }
}
