package org.shouwang.verifier;

import static org.shouwang.verifier.Damage.MALFORMED;
import static org.shouwang.verifier.SigningKey.ISSUERS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is no bundle at all. */
final class TextDamage {
  private TextDamage() {}

  static void add(List<Damage> table) {
    String good = JsonText.of(MadeLog.usual().bundle(5, ISSUERS, ISSUERS));
    for (Map.Entry<String, UnaryOperator<String>> hostile : HostileTexts.ALL.entrySet()) {
      String text = hostile.getValue().apply(good);
      if (text.equals(good)) {
        throw new IllegalStateException(hostile.getKey() + " changes nothing");
      }
      table.add(
          new Damage(
              "malformed-" + hostile.getKey(),
              text.getBytes(StandardCharsets.UTF_8),
              List.of(MALFORMED)));
    }
    table.add(new Damage("malformed-empty", new byte[0], List.of(MALFORMED)));
    table.add(new Damage("malformed-archive", archive(good), List.of(MALFORMED)));
    byte[] notUtf8 = good.getBytes(StandardCharsets.UTF_8);
    notUtf8[good.indexOf("371102")] = (byte) 0xff;
    table.add(new Damage("malformed-not-utf8", notUtf8, List.of(MALFORMED)));
    byte[] overlong = good.replace("371102", "37110\u0000").getBytes(StandardCharsets.UTF_8);
    int at = new String(overlong, StandardCharsets.ISO_8859_1).indexOf("37110\u0000");
    overlong[at + 4] = (byte) 0xc0;
    overlong[at + 5] = (byte) 0xb0;
    table.add(new Damage("malformed-overlong-utf8", overlong, List.of(MALFORMED)));
  }

  private static byte[] archive(String good) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("../../case.json");
      entry.setTime(0);
      zip.setMethod(ZipOutputStream.DEFLATED);
      zip.putNextEntry(entry);
      zip.write(good.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
