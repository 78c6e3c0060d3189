package org.shouwang.kit.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractType;

/** The quick reader reads what the strict parser reads, to the same event, or leaves it to that. */
class CanonicalReaderTest {
  private static final int MUTATIONS = 2_000;

  /** Two texts, two lists, a number that may be missing, in one record. */
  record Sample(String text, List<String> many, int number, boolean truth) {}

  static List<String> examples() throws IOException {
    return ContractJsonTest.examples();
  }

  @Test
  void everyPublishedTypeIsReadQuickly() {
    assertThat(ContractCatalog.all())
        .allMatch(type -> CanonicalReader.of(type.eventClass()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsEveryExampleAsTheStrictParserDoes(String file) throws IOException {
    ContractType type = ContractJsonTest.typeOf(file);
    byte[] json = ContractJsonTest.resource("contracts/" + file).stripTrailing().getBytes(UTF_8);

    assertThat(reader(type.eventClass()).read(json))
        .isEqualTo(ContractJson.parse(type.wireType(), json));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void neverTakesWhatTheStrictParserRefusesOrReadsOtherwise(String file) throws IOException {
    ContractType type = ContractJsonTest.typeOf(file);
    byte[] json = ContractJsonTest.resource("contracts/" + file).stripTrailing().getBytes(UTF_8);
    CanonicalReader reader = reader(type.eventClass());
    Random random = new Random(file.hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(json, random);
      Object read = reader.read(mutated);
      if (read != null) {
        assertThat(ContractJson.parse(type.wireType(), mutated))
            .as(() -> new String(mutated, ISO_8859_1))
            .isEqualTo(read);
      }
    }
  }

  private static byte[] mutate(byte[] json, Random random) {
    int at = random.nextInt(json.length);
    int to = Math.min(json.length, at + 1 + random.nextInt(12));
    return switch (random.nextInt(5)) {
      case 0 -> spliced(json, at, at + 1, new byte[] {(byte) random.nextInt()});
      case 1 -> spliced(json, at, at + 1, new byte[] {pick("{}[],:\"\\0-9.eE tfnu", random)});
      case 2 -> spliced(json, at, to, new byte[0]);
      case 3 -> spliced(json, at, at, Arrays.copyOfRange(json, at, to));
      default -> {
        int from = random.nextInt(json.length);
        byte[] other = Arrays.copyOfRange(json, from, Math.min(json.length, from + (to - at)));
        yield spliced(json, at, to, other);
      }
    };
  }

  private static byte pick(String of, Random random) {
    return (byte) of.charAt(random.nextInt(of.length()));
  }

  private static byte[] spliced(byte[] json, int from, int to, byte[] instead) {
    byte[] spliced = new byte[json.length - (to - from) + instead.length];
    System.arraycopy(json, 0, spliced, 0, from);
    System.arraycopy(instead, 0, spliced, from, instead.length);
    System.arraycopy(json, to, spliced, from + instead.length, json.length - to);
    return spliced;
  }

  @Test
  void readsTextInAnyLanguage() {
    assertThat(sample("{\"text\":\"配电箱𠮷é\",\"many\":[\"a\",\"乙\"],\"number\":-7,\"truth\":true}"))
        .isEqualTo(new Sample("配电箱𠮷é", List.of("a", "乙"), -7, true));
    assertThat(sample("{\"many\":[],\"number\":0,\"truth\":false}"))
        .as("what is absent")
        .isEqualTo(new Sample(null, List.of(), 0, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"number\":1}",
        "{\"number\":1,}",
        "{\"number\":1,\"truth\":true,}",
        "{,\"number\":1,\"truth\":true}",
        "{ \"number\":1,\"truth\":true}",
        "{\"number\":1,\"truth\":true} ",
        "{\"truth\":true,\"number\":1}",
        "{\"number\":1,\"number\":1,\"truth\":true}",
        "{\"number\":1,\"truth\":true,\"surplus\":1}",
        "{\"number\":01,\"truth\":true}",
        "{\"number\":-0,\"truth\":true}",
        "{\"number\":1.0,\"truth\":true}",
        "{\"number\":3000000000,\"truth\":true}",
        "{\"number\":-,\"truth\":true}",
        "{\"number\":1,\"truth\":1}",
        "{\"text\":null,\"number\":1,\"truth\":true}",
        "{\"text\":\"a\\u0062\",\"number\":1,\"truth\":true}",
        "{\"text\":\"a\tb\",\"number\":1,\"truth\":true}",
        "{\"many\":[\"a\",],\"number\":1,\"truth\":true}",
        "{\"many\":[\"a\"\"b\"],\"number\":1,\"truth\":true}"
      })
  void leavesWhatIsOtherwiseToTheStrictParser(String json) {
    assertThat(sample(json)).isNull();
  }

  @Test
  void leavesWhatIsNoUtf8ToTheStrictParser() {
    byte[] json = "{\"text\":\"?\",\"number\":1,\"truth\":true}".getBytes(UTF_8);
    for (int wrong : new int[] {0x80, 0xC3, 0xFF}) {
      json[9] = (byte) wrong;
      assertThat(reader(Sample.class).read(json)).isNull();
    }
  }

  private static Object sample(String json) {
    return reader(Sample.class).read(json.getBytes(UTF_8));
  }

  private static CanonicalReader reader(Class<?> type) {
    return CanonicalReader.of(type).orElseThrow();
  }
}
