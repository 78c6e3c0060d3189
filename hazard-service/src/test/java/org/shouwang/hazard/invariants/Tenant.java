package org.shouwang.hazard.invariants;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.kit.domain.Ids;

/**
 * One of two districts, whose people do the same on hazards of their own. The first one is that of
 * the facts; of the other one every id is another.
 */
final class Tenant {
  private static final Pattern ID = Pattern.compile("[a-z]{2,8}-[0-9a-z]{26}");
  private static final Map<String, String> DISTRICTS =
      Map.of("371102", "371121", "371103", "371122");

  private final String label;
  private final boolean first;
  private final Map<String, String> ids = new HashMap<>();
  private final Renaming renaming = new Renaming(this::called);

  private Tenant(String label, boolean first) {
    this.label = label;
    this.first = first;
    ids.putAll(DISTRICTS);
    // What derives from an id derives from the other one there.
    for (String prefix : Set.of("hz", "rw")) {
      ids.put(
          Ids.derive(prefix, ReportFacts.REPORT), Ids.derive(prefix, other(ReportFacts.REPORT)));
    }
  }

  static Tenant first() {
    return new Tenant("one", true);
  }

  static Tenant other() {
    return new Tenant("other", false);
  }

  /** A name for it that stands in no data. */
  String label() {
    return label;
  }

  String district() {
    return called("371102");
  }

  /** The same as its people say it. */
  <T> T of(T value) {
    return renaming.of(value);
  }

  /** Every id that is its own and not the other's. */
  Set<String> own() {
    return first ? ids.keySet() : Set.copyOf(ids.values());
  }

  private String called(String text) {
    if (Strangers.ACCOUNT.matcher(text).matches()) {
      return Strangers.namedAs(text);
    }
    if (!ID.matcher(text).matches() && !DISTRICTS.containsKey(text)) {
      return text;
    }
    String there = ids.computeIfAbsent(text, Tenant::other);
    return first ? text : there;
  }

  /** In the same order among others, for some lists are sorted. */
  private static String other(String id) {
    int end = id.length() - 1;
    return id.substring(0, end) + (id.charAt(end) == '0' ? '1' : '0');
  }
}
