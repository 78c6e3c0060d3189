package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped holds neither bugs nor anything that acts at a failpoint. */
class ShippedJarsIT {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final String FAILPOINTS = "org/shouwang/kit/failpoint/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "membership-service",
        "training-service",
        "inspection-service",
        "hazard-service",
        "reporting-service"
      })
  void holdOnlyThePort(String module) throws IOException {
    List<String> entries = entries(module);
    assertThat(entries).contains(FAILPOINTS + "Failpoints.class").noneMatch(ShippedJarsIT::ours);
    assertThat(entries.stream().filter(name -> name.startsWith(FAILPOINTS) && name.endsWith("s")))
        .containsExactlyInAnyOrder(
            FAILPOINTS + "Failpoints.class",
            FAILPOINTS + "Failpoints$Point.class",
            FAILPOINTS + "package-info.class");
  }

  /** The gateway is made without the kit, so that it has not even the port. */
  @Test
  void theGatewayHoldsNeither() throws IOException {
    assertThat(entries("gateway"))
        .contains("BOOT-INF/classes/")
        .noneMatch(ShippedJarsIT::ours)
        .noneMatch(name -> name.contains("/failpoint/"));
  }

  private static boolean ours(String name) {
    return name.contains("org/shouwang/faults") || name.contains("fault-harness");
  }

  private static List<String> entries(String module) throws IOException {
    List<String> entries = new ArrayList<>();
    try (InputStream jar = Files.newInputStream(exec(module))) {
      collect(jar, entries);
    }
    return entries;
  }

  private static Path exec(String module) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve("target"))) {
      return files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst().orElseThrow();
    }
  }

  /** All names, those in jars within the jar too. */
  private static void collect(InputStream jar, List<String> names) throws IOException {
    ZipInputStream zip = new ZipInputStream(jar);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(entry.getName());
      if (entry.getName().endsWith(".jar")) {
        collect(zip, names);
      }
    }
  }
}
