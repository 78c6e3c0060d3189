package org.shouwang.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people call it. */
class MainTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, Object> bundle;

  @BeforeEach
  void trustFile() throws IOException {
    bundle = MadeLog.usual().bundle(SigningKey.ISSUERS);
    write("keys", JsonText.of(List.of(SigningKey.ISSUERS.trusted())));
  }

  @Test
  void tellsWhatAGoodBundleProves() throws IOException {
    assertThat(verify()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("验证通过 / VERIFIED: 7 events")
        .contains(MadeLog.CASE, MadeLog.LOG)
        .contains(
            "6  commit 13  2026-03-01T08:00:13.013Z  org.shouwang.hazard.rectified.v1  per-13 (OFFICER)");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void writesTheReportOfAGoodBundleOnly() throws IOException {
    Path report = folder.resolve("report.html");
    assertThat(verify("--report", report.toString())).isZero();
    assertThat(report).hasContent(MadeLog.REPORT);
    assertThat(verify("--report", report.toString())).as("never over another file").isEqualTo(2);
    bundle.put("report", "<p>forged");
    Path forged = folder.resolve("forged.html");
    assertThat(verify("--report", forged.toString())).isEqualTo(1);
    assertThat(forged).doesNotExist();
  }

  @Test
  void tellsEachFindingInALineOfItsOwn() throws IOException {
    bundle.put("report", "<p>forged");
    ((List<?>) bundle.get("commits")).removeLast();
    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("END_DIFFERS commit=11 sequence=6  结尾与清单不符 / "),
            line -> assertThat(line).startsWith("REPORT_CHANGED commit=- sequence=-  报告与清单不符 / "),
            line -> assertThat(line).isEqualTo("验证未通过 / NOT VERIFIED: 2 处问题 / findings"));
  }

  @Test
  void aBundleDoesNotWriteToTheTerminalWhatItLikes() throws IOException {
    Map<?, ?> checkpoint = (Map<?, ?>) bundle.get("checkpoint");
    ((Map<String, Object>) checkpoint).put("key", "\u001b[2J\u202e");
    write("bundle", JsonText.of(bundle).replace("\u001b", "\\u001b"));
    assertThat(run(folder.resolve("bundle").toString(), "--keys", keys())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("(?[2J?)").doesNotContain("\u001b");
  }

  @Test
  void endsWith2WhereItCannotDoItsWork() throws IOException {
    write("bundle", JsonText.of(bundle));
    String there = folder.resolve("bundle").toString();
    assertThat(run()).isEqualTo(2);
    assertThat(run(there)).isEqualTo(2);
    assertThat(run(there, "--keys")).isEqualTo(2);
    assertThat(run(there, "--keys", keys(), "--loud", "x")).isEqualTo(2);
    assertThat(run(there, there, "--keys", keys(), "--report", keys() + "2"))
        .as("the report of which one?")
        .isEqualTo(2);
    assertThat(run(there, "--keys", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run(folder.resolve("none").toString(), "--keys", keys())).isEqualTo(2);
    assertThat(run(folder.toString(), "--keys", keys())).isEqualTo(2);
    assertThat(run("\0", "--keys", keys())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
  }

  @Test
  void saysOfSeveralBundlesWhichIsWhichAndEndsWithTheWorst() throws IOException {
    write("bundle", JsonText.of(bundle));
    String good = folder.resolve("bundle").toString();
    String none = folder.resolve("none").toString();
    assertThat(run(good, good, "--keys", keys())).isZero();
    assertThat(run(good, keys(), "--keys", keys())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .containsSubsequence(
            "文件 / file      " + good,
            "验证通过 / VERIFIED: 7 events",
            "文件 / file      " + keys(),
            "验证未通过 / NOT VERIFIED: 1 处问题 / findings",
            "共 / of 2: 1 通过 / verified, 1 未通过 / not verified, 0 无法判断 / could not be judged");
    assertThat(run(none, keys(), good, "--keys", keys())).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .as("the others are judged all the same")
        .endsWith(
            "共 / of 3: 1 通过 / verified, 1 未通过 / not verified, 1 无法判断 / could not be judged\n");
  }

  @Test
  void saysHowItIsUsedWhoeverAsks() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("用法 / usage", "退出码 / exit code");
  }

  @Test
  void aTrustFileWithOtherThanKeysIsNone() throws IOException {
    String good = Files.readString(folder.resolve("keys"));
    for (String bad :
        List.of(
            "",
            "{}",
            good.replace("MCowBQYDK2VwAyEA", "MCowBQYDK2VuAyEA"),
            good.replace("=", ""),
            good.replaceFirst("\"id\":\"..", "\"id\":\"00"),
            good.replace("\"id\"", "\"name\":\"x\",\"id\""),
            good.replace("}", "}," + good.substring(good.indexOf('{'), good.indexOf('}') + 1)))) {
      write("keys", bad);
      assertThat(verify()).as(bad).isEqualTo(2);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
  }

  private String keys() {
    return folder.resolve("keys").toString();
  }

  private int verify(String... more) throws IOException {
    write("bundle", JsonText.of(bundle));
    String[] all = new String[more.length + 3];
    all[0] = folder.resolve("bundle").toString();
    all[1] = "--keys";
    all[2] = keys();
    System.arraycopy(more, 0, all, 3, more.length);
    return run(all);
  }

  private int run(String... arguments) {
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
