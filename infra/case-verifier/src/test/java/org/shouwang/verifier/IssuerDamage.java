package org.shouwang.verifier;

import static org.shouwang.verifier.BundleEdits.object;
import static org.shouwang.verifier.Damage.MANIFEST_SIGNATURE_WRONG;
import static org.shouwang.verifier.Damage.changed;

import java.util.HexFormat;
import java.util.List;

/** Bundles of which somebody edited what the issuer says. */
final class IssuerDamage {
  private IssuerDamage() {}

  static void add(List<Damage> table) {
    table.add(
        changed(
            "report-edited",
            b -> b.put("report", MadeLog.REPORT.replace("无PE线", "有PE线")),
            "REPORT_CHANGED commit=- sequence=-"));
    table.add(
        changed(
            "report-edited-and-hash-mended",
            b -> {
              b.put("report", "");
              object(b, "manifest").put("report", HexFormat.of().formatHex(Hashes.of()));
            },
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "issue-date-edited",
            b -> object(b, "manifest").put("issuedAt", "2026-04-01T00:00:00.000Z"),
            MANIFEST_SIGNATURE_WRONG));
    table.add(
        changed(
            "format-unknown",
            b -> b.put("format", "shouwang.case-bundle.v2"),
            "UNKNOWN_FORMAT commit=- sequence=-"));
  }
}
