package org.shouwang.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;

/** {@code verify BUNDLE --keys FILE [--report FILE]}. */
public final class Main {
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int UNABLE = 2;
  private static final String USAGE =
      "用法 / usage: verify BUNDLE --keys FILE [--report FILE]\n"
          + "  BUNDLE         案卷文件 / the case bundle\n"
          + "  --keys FILE    公钥信任文件 / the trust file with the issuer's public keys\n"
          + "  --report FILE  验证通过后写出报告 / write the report there, if the bundle is good";

  private final PrintStream out;
  private final PrintStream err;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Ends the process with 0 for a good bundle, 1 for a bad one, 2 where that cannot be said. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  /** Does the same without ending the process; answers with the exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return new Main(out, err).run(arguments);
  }

  /** What was asked for. */
  private record Request(Path bundle, Path keys, @Nullable Path report) {
    static @Nullable Request of(String[] arguments) {
      Path bundle = null;
      Path keys = null;
      Path report = null;
      for (int i = 0; i < arguments.length; i++) {
        boolean option = arguments[i].startsWith("--");
        if (option && i + 1 == arguments.length) {
          return null;
        }
        if (option && arguments[i].equals("--keys") && keys == null) {
          keys = Path.of(arguments[++i]);
        } else if (option && arguments[i].equals("--report") && report == null) {
          report = Path.of(arguments[++i]);
        } else if (!option && bundle == null) {
          bundle = Path.of(arguments[i]);
        } else {
          return null;
        }
      }
      return bundle == null || keys == null ? null : new Request(bundle, keys, report);
    }
  }

  private int run(String[] arguments) {
    Request request;
    try {
      request = Request.of(arguments);
    } catch (InvalidPathException e) {
      request = null;
    }
    if (request == null) {
      err.println(USAGE);
      return UNABLE;
    }
    try {
      byte[] trustFile = read(request.keys(), TrustedKeys.LARGEST);
      if (trustFile.length > TrustedKeys.LARGEST) {
        throw new MalformedException("it is too large");
      }
      TrustedKeys keys = TrustedKeys.read(trustFile);
      Verification.Result result =
          Verification.verify(read(request.bundle(), Verification.LARGEST), keys);
      tell(result);
      if (!result.good() || result.bundle() == null) {
        return BAD;
      }
      if (request.report() != null) {
        Files.writeString(
            request.report(), result.bundle().report(), StandardOpenOption.CREATE_NEW);
      }
      return GOOD;
    } catch (MalformedException e) {
      err.println("信任文件无法使用 / this is no trust file: " + e.getMessage());
    } catch (FileAlreadyExistsException e) {
      err.println("文件已存在，不予覆盖 / there is a file already: " + e.getFile());
    } catch (IOException e) {
      err.println("无法读写文件 / a file cannot be read or written: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      err.println("内存不足 / not enough memory for this bundle");
    }
    return UNABLE;
  }

  /** At most one byte more than is wanted, so that a file that never ends does no harm. */
  private static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    }
  }

  private void tell(Verification.Result result) {
    result.findings().forEach(finding -> out.println(finding.line()));
    Bundle bundle = result.bundle();
    if (!result.good() || bundle == null) {
      out.println("验证未通过 / NOT VERIFIED: " + result.findings().size());
      return;
    }
    out.printf(
        "案卷 / case      %s %s%n",
        Plain.text(bundle.manifest().aggregateType()), Plain.text(bundle.manifest().aggregateId()));
    out.printf("日志 / log       %s%n", Plain.text(bundle.checkpoint().log()));
    out.printf(
        "检查点 / signed  %d commits, %s, key %s%n",
        bundle.checkpoint().size(),
        Instant.ofEpochMilli(bundle.checkpoint().time()),
        bundle.checkpoint().key());
    out.printf(
        "出具 / issued    %s, key %s%n",
        Instant.ofEpochMilli(bundle.manifest().issuedAt()), bundle.manifest().key());
    for (Commit commit : bundle.commits()) {
      for (Entry entry : commit.entries()) {
        if (entry.event() != null) {
          tell(commit, entry.event());
        }
      }
    }
    out.println("验证通过 / VERIFIED: " + bundle.manifest().events() + " events");
  }

  private void tell(Commit commit, Event event) {
    out.printf(
        "%5d  commit %d  %s  %s  %s (%s)%n",
        event.sequence(),
        commit.number(),
        Instant.ofEpochMilli(commit.recordedAt()),
        Plain.text(event.type()),
        Plain.text(commit.actor()),
        Plain.text(commit.authority()));
  }
}
