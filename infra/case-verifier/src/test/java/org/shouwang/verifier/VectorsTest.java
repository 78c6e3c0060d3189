package org.shouwang.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bundle of the {@link Damage table} is judged as the table says. The same bundles lie beside
 * the format's page, where the second verifier, and any other, finds them; {@code
 * -Dvectors.write=true} writes them anew.
 */
class VectorsTest {
  private static final Path FOLDER = Path.of("../../docs/formats/case-bundle-v1");

  static List<Damage> table() {
    return Damage.table();
  }

  @ParameterizedTest
  @MethodSource("table")
  void isJudgedAsTheTableSays(Damage damage) throws Exception {
    assertThat(judged(damage.bytes())).isEqualTo(damage.findings());
  }

  @Test
  void everyCodeIsInTheTable() {
    assertThat(table().stream().flatMap(d -> d.findings().stream()).map(f -> f.split(" ")[0]))
        .contains(
            Stream.of(Code.values())
                .filter(code -> code != Code.TOO_LARGE && !code.name().startsWith("EVIDENCE_"))
                .map(Code::name)
                .toArray(String[]::new));
  }

  @Test
  void aBundleOfTheLargestSizeIsReadAndALargerOneIsNot() throws Exception {
    byte[] good = table().getFirst().bytes();
    byte[] largest = Arrays.copyOf(good, Verification.LARGEST);
    Arrays.fill(largest, good.length, largest.length, (byte) ' ');
    assertThat(judged(largest)).isEmpty();
    byte[] larger = Arrays.copyOf(largest, largest.length + 1);
    larger[larger.length - 1] = ' ';
    assertThat(judged(larger)).containsExactly("TOO_LARGE commit=- sequence=-");
  }

  @Test
  void aFileOfManySmallValuesTakesNoMemory() throws Exception {
    for (String value : List.of("{}", "[]", "0", "\"\"")) {
      String many = "{\"format\":[" + (value + ",").repeat(5_000_000 / value.length()) + "0]}";
      assertThat(judged(utf8(many))).containsExactly("MALFORMED commit=- sequence=-");
    }
  }

  /** One byte of the good bundle and what is found then; white space apart, none goes unnoticed. */
  private static List<String> edits() throws MalformedException {
    byte[] good = table().getFirst().bytes();
    Random random = new Random(1);
    List<String> edits = new ArrayList<>();
    for (int at = 0; at < good.length; at += 1 + random.nextInt(40)) {
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
    for (Damage damage : table()) {
      files.put(damage.name() + ".json", damage.bytes());
      findings.add(String.join("\t", line(damage)));
    }
    files.put("findings.txt", utf8(String.join("\n", findings) + "\n"));
    files.put("edits.txt", utf8(String.join("\n", edits()) + "\n"));
    files.put("keys.txt", TRUST_FILE);
    return files;
  }

  private static List<String> line(Damage damage) {
    List<String> line = new ArrayList<>(List.of(damage.name() + ".json"));
    line.addAll(damage.findings());
    return line;
  }

  private static final byte[] TRUST_FILE =
      utf8(JsonText.of(List.of(SigningKey.ISSUERS_NEXT.trusted(), SigningKey.ISSUERS.trusted())));

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> judged(byte[] bundle) throws MalformedException {
    return Verification.verify(bundle, TrustedKeys.read(TRUST_FILE)).findings().stream()
        .map(finding -> finding.line().split("  ")[0])
        .toList();
  }
}
