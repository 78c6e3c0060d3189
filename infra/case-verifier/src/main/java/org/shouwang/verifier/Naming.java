package org.shouwang.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.shouwang.verifier.Bundle.Commit;
import org.shouwang.verifier.Bundle.Entry;
import org.shouwang.verifier.Bundle.Event;

/**
 * That an event of the case names a piece of evidence.
 *
 * @param sha256 the hash, hexadecimal
 */
record Naming(long commit, long sequence, String sha256) {
  private static final String TYPE = "org.shouwang.hazard.evidence-attached.v";

  /** Everything that the events of a bundle's case name, in order. */
  static List<Naming> all(Bundle bundle) {
    List<Naming> namings = new ArrayList<>();
    for (Commit commit : bundle.commits()) {
      for (Entry entry : commit.entries()) {
        Event event = entry.event();
        if (event != null && bundle.manifest().speaksOf(event) && event.type().startsWith(TYPE)) {
          for (byte[] hash : hashes(event)) {
            namings.add(
                new Naming(commit.number(), event.sequence(), HexFormat.of().formatHex(hash)));
          }
        }
      }
    }
    return namings;
  }

  /** None where the record is not what records of this type are. */
  private static List<byte[]> hashes(Event event) {
    try {
      List<byte[]> hashes = new ArrayList<>();
      byte[] data = event.data().getBytes(StandardCharsets.UTF_8);
      for (Members item : Members.of(StrictJson.read(data), "").objects("items")) {
        hashes.add(item.hash("sha256"));
      }
      return hashes;
    } catch (MalformedException e) {
      return List.of();
    }
  }
}
