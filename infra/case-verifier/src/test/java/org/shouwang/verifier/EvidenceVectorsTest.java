package org.shouwang.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bundle of the {@link EvidenceDamage} table is judged as the table says. The same bundles
 * lie beside the page of format 2; {@code -Dvectors.write=true} writes them anew.
 */
class EvidenceVectorsTest {
  private static final Path FOLDER = Path.of("../../docs/formats/case-bundle-v2");

  @TempDir Path folder;

  static List<EvidenceDamage> table() {
    return EvidenceDamage.table();
  }

  @ParameterizedTest
  @MethodSource("table")
  void isJudgedAsTheTableSays(EvidenceDamage damage) throws Exception {
    assertThat(judged(damage.bytes())).isEqualTo(damage.findings());
  }

  @Test
  void aPictureIsNeverInMemoryAsAWhole() throws Exception {
    byte[] good = table().getFirst().bytes();
    InputStream trickling =
        new ByteArrayInputStream(good) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 7));
          }
        };
    assertThat(Verification.verify(trickling, keys()).findings()).isEmpty();
  }

  @Test
  void writesPhotosAndDocumentsOfAGoodBundleOnly() throws IOException {
    Path keys = Files.write(folder.resolve("keys"), trustFile());
    Path good = Files.write(folder.resolve("good"), table().getFirst().bytes());
    Path target = folder.resolve("evidence");
    assertThat(run(good, keys, target)).isZero();
    try (Stream<Path> written = Files.list(target)) {
      List<Path> files = written.toList();
      assertThat(files).hasSize(3);
      for (Path file : files) {
        String name = file.getFileName().toString();
        assertThat(name).matches("[0-9a-f]{64}\\.(jpg|pdf)");
        assertThat(HexFormat.of().formatHex(Hashes.of(Files.readAllBytes(file))))
            .isEqualTo(name.substring(0, 64));
      }
    }
    assertThat(run(good, keys, target)).as("never into a folder that is there").isEqualTo(2);
    EvidenceDamage flipped =
        table().stream().filter(d -> d.name().equals("picture-byte-flipped")).findFirst().get();
    Path bad = Files.write(folder.resolve("bad"), flipped.bytes());
    assertThat(run(bad, keys, folder.resolve("none"))).isEqualTo(1);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static int run(Path bundle, Path keys, Path target) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    return Main.run(
        new String[] {
          bundle.toString(), "--keys", keys.toString(), "--evidence", target.toString()
        },
        nowhere,
        nowhere);
  }

  /** One byte of the good bundle and what is found then; white space apart, none goes unnoticed. */
  private static List<String> edits() throws MalformedException {
    byte[] good = table().getFirst().bytes();
    Random random = new Random(2);
    List<String> edits = new ArrayList<>();
    for (int at = 0; at < good.length; at += 1 + random.nextInt(25)) {
      byte[] edited = good.clone();
      edited[at] = (byte) (good[at] ^ (1 << random.nextInt(8)));
      List<String> findings = judged(edited);
      assertThat(findings).as("byte %d", at).isNotEmpty();
      edits.add("%d %02x\t%s".formatted(at, edited[at], String.join("\t", findings)));
    }
    return edits;
  }

  @Test
  void theFilesBesideTheFormatAreTheTable() throws Exception {
    Map<String, byte[]> files = files();
    if (Boolean.getBoolean("vectors.write")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }
    try (Stream<Path> there = Files.list(FOLDER)) {
      assertThat(there.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files.keySet());
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(FOLDER.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  private static Map<String, byte[]> files() throws MalformedException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> findings = new ArrayList<>();
    for (EvidenceDamage damage : table()) {
      files.put(damage.name() + ".case", damage.bytes());
      List<String> line = new ArrayList<>(List.of(damage.name() + ".case"));
      line.addAll(damage.findings());
      findings.add(String.join("\t", line));
    }
    files.put("findings.txt", utf8(String.join("\n", findings) + "\n"));
    files.put("edits.txt", utf8(String.join("\n", edits()) + "\n"));
    files.put("keys.txt", trustFile());
    return files;
  }

  private static TrustedKeys keys() throws MalformedException {
    return TrustedKeys.read(trustFile());
  }

  private static byte[] trustFile() {
    return utf8(JsonText.of(List.of(SigningKey.ISSUERS.trusted())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> judged(byte[] bundle) throws MalformedException {
    return Verification.verify(bundle, keys()).findings().stream()
        .map(finding -> finding.line().split("  ")[0])
        .toList();
  }
}
