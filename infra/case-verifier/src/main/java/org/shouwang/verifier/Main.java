package org.shouwang.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Evidence;

/** {@code verify BUNDLE --keys FILE [--report FILE] [--evidence FOLDER]}. */
public final class Main {
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int UNABLE = 2;
  private static final String USAGE =
      "用法 / usage: verify BUNDLE --keys FILE [--report FILE] [--evidence FOLDER]\n"
          + "  BUNDLE         案卷文件 / the case bundle\n"
          + "  --keys FILE    公钥信任文件 / the trust file with the issuer's public keys\n"
          + "  --report FILE  验证通过后写出报告 / write the report there, if the bundle is good\n"
          + "  --evidence FOLDER  验证通过后写出照片和文件 / make that folder and write photos and documents into it";

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
  private record Request(Path bundle, Path keys, @Nullable Path report, @Nullable Path evidence) {
    static @Nullable Request of(String[] arguments) {
      Path bundle = null;
      Path keys = null;
      Path report = null;
      Path evidence = null;
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
        } else if (!option && bundle == null) {
          bundle = Path.of(arguments[i]);
        } else {
          return null;
        }
      }
      return bundle == null || keys == null ? null : new Request(bundle, keys, report, evidence);
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
      Verification.Result result;
      try (InputStream in = opened(request.bundle())) {
        result = Verification.verify(in, keys);
      }
      tell(result);
      if (!result.good() || result.bundle() == null) {
        return BAD;
      }
      if (request.report() != null) {
        Files.writeString(
            request.report(), result.bundle().report(), StandardOpenOption.CREATE_NEW);
      }
      if (request.evidence() != null) {
        write(request.bundle(), result.bundle(), request.evidence());
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

  private static InputStream opened(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  /** Writes photos and documents into a new folder, each under its hash. */
  private static void write(Path file, Bundle bundle, Path folder) throws IOException {
    Files.createDirectory(folder);
    if (bundle.evidence() == null) {
      return;
    }
    try (InputStream in = opened(file)) {
      if (!Container.begins(in)) {
        throw new IOException("the file changed meanwhile");
      }
      Container container = new Container(in);
      container.next(Math.toIntExact(container.indexLength()));
      for (Evidence piece : bundle.evidence()) {
        if (!piece.absent()) {
          Path target = folder.resolve(piece.name() + ending(piece.mediaType()));
          byte[] hash;
          try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            hash = container.copyNext(piece.bytes(), out);
          }
          if (!Arrays.equals(hash, piece.sha256())) {
            Files.delete(target);
            throw new IOException("the file changed meanwhile");
          }
        }
      }
    } catch (MalformedException e) {
      throw new IOException("the file changed meanwhile", e);
    }
  }

  private static String ending(@Nullable String mediaType) {
    return switch (mediaType) {
      case "image/jpeg" -> ".jpg";
      case "application/pdf" -> ".pdf";
      case null, default -> ".bin";
    };
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
    if (bundle.evidence() != null) {
      bundle.evidence().forEach(this::tell);
    }
    out.println("验证通过 / VERIFIED: " + bundle.manifest().events() + " events");
  }

  private void tell(Evidence piece) {
    out.printf(
        "证据 / evidence  %s  %s%n",
        piece.name(),
        piece.absent()
            ? "出具时已不存在 / the issuer has it no longer"
            : Plain.text(String.valueOf(piece.mediaType())) + ", " + piece.bytes() + " bytes");
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
