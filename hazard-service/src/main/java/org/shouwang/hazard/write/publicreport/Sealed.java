package org.shouwang.hazard.write.publicreport;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.kit.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * What a reporter wrote and showed and how to reach her, in the vault: text, contact, each
 * supplement and each photo under a key of its own. No field is one that the vault indexes.
 */
@Component
class Sealed {
  private static final String CONTACT = "/contact";

  private final Vault vault;

  Sealed(Vault vault) {
    this.vault = vault;
  }

  void text(String report, Map<String, @Nullable Object> told) {
    vault.put(report, present(told));
  }

  void contact(String report, @Nullable String name, String reachedBy) {
    vault.put(report + CONTACT, present(fields("contactName", name, "contactBy", reachedBy)));
  }

  void supplement(String report, String supplement, String text) {
    vault.put(supplementOf(report, supplement), Map.of("text", text));
  }

  /** A photo, which may show people: no other store has it. */
  void photo(String report, String photo, byte[] jpeg) {
    vault.put(
        supplementOf(report, photo), Map.of("photo", Base64.getEncoder().encodeToString(jpeg)));
  }

  /** A photo; opened with a trace. */
  Optional<byte[]> readPhoto(String report, String photo, String by) {
    return vault
        .read(supplementOf(report, photo), by, "treatment of the report")
        .map(fields -> fields.get("photo"))
        .map(Base64.getDecoder()::decode);
  }

  /** The text as it was told; opened with a trace. */
  Optional<Map<String, String>> readText(String report, String by) {
    return vault.read(report, by, "treatment of the report");
  }

  /** A supplement; opened with a trace. */
  Optional<String> readSupplement(String report, String supplement, String by) {
    return vault
        .read(supplementOf(report, supplement), by, "treatment of the report")
        .map(fields -> fields.get("text"));
  }

  /** The contact; whoever calls has recorded the opening as an event. */
  Optional<Map<String, String>> readContact(String report, String by, String reason) {
    return vault.read(report + CONTACT, by, reason);
  }

  /** Destroys keys and data. */
  void erase(String id, PublicReport.Known report, Erasure scope) {
    vault.erase(id + CONTACT);
    if (scope == Erasure.EVERYTHING) {
      vault.erase(id);
      report.vault().supplements().forEach(one -> vault.erase(supplementOf(id, one)));
      report.vault().photos().forEach(one -> vault.erase(supplementOf(id, one)));
    }
  }

  /** The report to which an entry belongs. */
  static String reportOf(String subject) {
    int end = subject.indexOf('/');
    return end < 0 ? subject : subject.substring(0, end);
  }

  /** Whether a report refers to an entry of the vault. */
  static boolean refers(PublicReport report, String subject) {
    if (!(report instanceof PublicReport.Known known)) {
      return false;
    }
    String part = subject.substring(reportOf(subject).length());
    return part.isEmpty()
        || part.equals(CONTACT)
        || known.vault().supplements().contains(part.substring(1))
        || known.vault().photos().contains(part.substring(1));
  }

  private static String supplementOf(String report, String supplement) {
    return report + '/' + supplement;
  }

  static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }

  private static Map<String, String> present(Map<String, @Nullable Object> fields) {
    Map<String, String> present = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value.toString());
          }
        });
    return present;
  }
}
