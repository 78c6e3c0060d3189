package org.shouwang.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line: one bundle or more, and of a single one perhaps where its
 * report and its evidence are to be written.
 */
record Request(List<Path> bundles, Path keys, @Nullable Path report, @Nullable Path evidence) {
  static final String USAGE =
      """
      用法 / usage: verify BUNDLE… --keys FILE [--report FILE] [--evidence FOLDER]
        BUNDLE             案卷文件，可多个 / case bundles, one or more
        --keys FILE        公钥信任文件，须由另一途径取得或核对
                           the trust file with the issuer's public keys, had or compared by another way than the bundle
        --report FILE      验证通过后写出报告，仅限一个案卷 / write the report there, if the bundle, a single one, is good
        --evidence FOLDER  验证通过后新建该文件夹并写出照片和文件，仅限一个案卷
                           make that folder and write photos and documents into it, if the bundle, a single one, is good
      输出 / output
        每处问题一行：代码、提交号、事件序号（- 表示无）、说明；代码的含义见 docs/formats/case-bundle-v1.md 和 case-bundle-v2.md
        a line for each finding: code, the commit's number, the event's sequence (- for none), words; those pages explain the codes
      退出码 / exit code
        0  全部验证通过 / every bundle is good
        1  至少一个未通过 / one at least is not
        2  无法判断：文件不能读写、信任文件无效、用法有误 / it cannot be said: a file that cannot be read or written, no trust file, wrong usage""";

  /** Absent where the words are not what {@link #USAGE} says. */
  static @Nullable Request of(String[] arguments) {
    List<Path> bundles = new ArrayList<>();
    Path keys = null;
    Path report = null;
    Path evidence = null;
    try {
      for (int i = 0; i < arguments.length; i++) {
        boolean option = arguments[i].startsWith("--");
        if (option && i + 1 == arguments.length) {
          return null;
        }
        if (option && arguments[i].equals("--keys") && keys == null) {
          keys = Path.of(arguments[++i]);
        } else if (option && arguments[i].equals("--report") && report == null) {
          report = Path.of(arguments[++i]);
        } else if (option && arguments[i].equals("--evidence") && evidence == null) {
          evidence = Path.of(arguments[++i]);
        } else if (!option) {
          bundles.add(Path.of(arguments[i]));
        } else {
          return null;
        }
      }
    } catch (InvalidPathException e) {
      return null;
    }
    boolean written = report != null || evidence != null;
    return bundles.isEmpty() || keys == null || (written && bundles.size() > 1)
        ? null
        : new Request(List.copyOf(bundles), keys, report, evidence);
  }

  boolean several() {
    return bundles.size() > 1;
  }
}
