package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache may speed a start but never prevent it. */
class PreparedBuildTest {
  private static final Part PART = Part.HAZARD;

  @TempDir Path home;

  private PreparedBuild build;

  @BeforeEach
  void place() throws Exception {
    build = new PreparedBuild(home);
    Files.createDirectories(build.home(PART));
  }

  @Test
  void usesASealedCache() throws Exception {
    Files.writeString(build.cache(PART), "classes");
    build.seal(PART);
    assertThat(build.cacheFlags(PART)).containsExactly("-XX:AOTCache=" + build.cache(PART));
  }

  @Test
  void doesWithoutAMissingAnUnsealedOrADamagedCache() throws Exception {
    assertThat(build.cacheFlags(PART)).isEmpty();
    Files.writeString(build.cache(PART), "classes");
    assertThat(build.cacheFlags(PART)).isEmpty();
    build.seal(PART);
    Files.writeString(build.cache(PART), "clasess");
    assertThat(build.cacheFlags(PART)).isEmpty();
  }
}
