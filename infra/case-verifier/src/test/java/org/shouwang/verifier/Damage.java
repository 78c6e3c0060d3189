package org.shouwang.verifier;

import static org.shouwang.verifier.SigningKey.ISSUERS;
import static org.shouwang.verifier.SigningKey.ISSUERS_NEXT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The table of good and damaged bundles: a name, the bytes, and what every verifier must find,
 * written down by hand from the format's page.
 *
 * @param name of its file
 * @param bytes the bundle
 * @param findings in order, without the words; none for a good one
 */
record Damage(String name, byte[] bytes, List<String> findings) {
  static final String MALFORMED = "MALFORMED commit=- sequence=-";
  static final String MANIFEST_SIGNATURE_WRONG = "MANIFEST_SIGNATURE_WRONG commit=- sequence=-";
  static final String CHECKPOINT_SIGNATURE_WRONG = "CHECKPOINT_SIGNATURE_WRONG commit=- sequence=-";

  @Override
  public String toString() {
    return name;
  }

  static List<Damage> table() {
    List<Damage> table = new ArrayList<>();
    good(table);
    EventDamage.add(table);
    HistoryDamage.add(table);
    ProofDamage.add(table);
    IssuerDamage.add(table);
    TextDamage.add(table);
    return table;
  }

  private static void good(List<Damage> table) {
    MadeLog log = MadeLog.usual();
    table.add(made("good", log.bundle(ISSUERS)));
    table.add(made("good-keys-rotated", log.bundle(13, ISSUERS, ISSUERS_NEXT)));
    table.add(made("good-under-a-smaller-checkpoint", log.bundle(11, ISSUERS, ISSUERS)));
  }

  static Damage made(String name, Map<String, Object> bundle, String... findings) {
    return new Damage(
        name, JsonText.of(bundle).getBytes(StandardCharsets.UTF_8), List.of(findings));
  }

  static Damage changed(String name, Consumer<Map<String, Object>> change, String... findings) {
    Map<String, Object> bundle = MadeLog.usual().bundle(ISSUERS);
    change.accept(bundle);
    return made(name, bundle, findings);
  }
}
