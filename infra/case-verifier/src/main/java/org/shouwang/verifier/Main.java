package org.shouwang.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;
import org.shouwang.verifier.Bundle.Evidence;

/** {@code verify BUNDLE… --keys FILE [--report FILE] [--evidence FOLDER]}. */
public final class Main {
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int UNABLE = 2;
  private static final String UNREADABLE = "无法读写文件 / a file cannot be read or written: ";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final PrintStream out;
  private final PrintStream err;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Ends the process with 0 where every bundle is good, 1 where one is bad, 2 where that cannot be
   * said of one.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  /** Does the same without ending the process; answers with the exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return new Main(out, err).run(arguments);
  }

  private int run(String[] arguments) {
    if (Arrays.stream(arguments).anyMatch(argument -> argument.matches("--help|-h"))) {
      out.println(Request.USAGE);
      return GOOD;
    }
    Request request = Request.of(arguments);
    if (request == null) {
      err.println(Request.USAGE);
      return UNABLE;
    }
    TrustedKeys keys;
    try {
      keys = trusted(request.keys());
    } catch (MalformedException e) {
      err.println("信任文件无法使用 / this is no trust file: " + e.getMessage());
      return UNABLE;
    } catch (IOException e) {
      err.println(UNREADABLE + e.getMessage());
      return UNABLE;
    }
    if (!request.several()) {
      return judge(request.bundles().getFirst(), keys, request);
    }
    int[] counts = new int[UNABLE + 1];
    for (Path bundle : request.bundles()) {
      out.println("文件 / file      " + Plain.name(bundle));
      counts[judge(bundle, keys, request)]++;
    }
    out.printf(
        "共 / of %d: %d 通过 / verified, %d 未通过 / not verified, %d 无法判断 / could not be judged%n",
        request.bundles().size(), counts[GOOD], counts[BAD], counts[UNABLE]);
    return counts[UNABLE] > 0 ? UNABLE : counts[BAD] > 0 ? BAD : GOOD;
  }

  private static TrustedKeys trusted(Path file) throws IOException, MalformedException {
    // At most one byte more than is wanted, so that a file that never ends does no harm.
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(TrustedKeys.LARGEST + 1);
      if (bytes.length > TrustedKeys.LARGEST) {
        throw new MalformedException("it is too large");
      }
      return TrustedKeys.read(bytes);
    }
  }

  /** Answers with the exit code for one bundle. */
  private int judge(Path file, TrustedKeys keys, Request request) {
    try {
      Verification.Result result;
      try (InputStream in = opened(file)) {
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
        write(file, result.bundle(), request.evidence());
      }
      return GOOD;
    } catch (FileAlreadyExistsException e) {
      err.println("文件已存在，不予覆盖 / there is a file already: " + e.getFile());
    } catch (IOException e) {
      err.println(UNREADABLE + e.getMessage());
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

  private void tell(Verification.Result result) {
    result.findings().forEach(finding -> out.println(finding.line()));
    Bundle bundle = result.bundle();
    if (!result.good() || bundle == null) {
      out.println("验证未通过 / NOT VERIFIED: " + result.findings().size() + " 处问题 / findings");
      return;
    }
    out.printf(
        "案卷 / case      %s %s%n",
        Plain.text(bundle.manifest().aggregateType()), Plain.text(bundle.manifest().aggregateId()));
    out.printf("日志 / log       %s%n", Plain.text(bundle.checkpoint().log()));
    out.printf(
        "检查点 / signed  %d commits, %s, key %s%n",
        bundle.checkpoint().size(), time(bundle.checkpoint().time()), bundle.checkpoint().key());
    out.printf(
        "出具 / issued    %s, key %s%n", time(bundle.manifest().issuedAt()), bundle.manifest().key());
    for (Commit commit : bundle.commits()) {
      for (Entry entry : commit.entries()) {
        if (entry.event() != null) {
          tell(commit, entry.event());
        }
      }
    }
    List<Evidence> evidence = bundle.evidence() == null ? List.of() : bundle.evidence();
    evidence.forEach(this::tell);
    long gone = evidence.stream().filter(Evidence::absent).count();
    out.println(
        "验证通过 / VERIFIED: "
            + bundle.manifest().events()
            + " events"
            + (evidence.isEmpty()
                ? ""
                : ", " + (evidence.size() - gone) + " 件证据 / pieces of evidence")
            + (gone == 0 ? "" : ", " + gone + " 件出具方已不再保存 / that the issuer has no longer"));
  }

  private static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  private void tell(Evidence piece) {
    out.printf(
        "证据 / evidence  %s  %s%n",
        piece.name(),
        piece.absent()
            ? "出具方已不再保存 / the issuer has it no longer"
            : Plain.text(String.valueOf(piece.mediaType())) + ", " + piece.bytes() + " bytes");
  }

  private void tell(Commit commit, Event event) {
    out.printf(
        "%5d  commit %d  %s  %s  %s (%s)%n",
        event.sequence(),
        commit.number(),
        time(commit.recordedAt()),
        Plain.text(event.type()),
        Plain.text(commit.actor()),
        Plain.text(commit.authority()));
  }
}
