package org.shouwang.hazard.domain.publicreport;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.PublicReport.Due;

/** What the rules answer under a {@link ReportFault}: the arguments are those of the real ones. */
final class ReportBugs {
  private ReportBugs() {}

  static boolean whoever(String one, Object other) {
    return true;
  }

  static boolean neverMissed(Due due) {
    return false;
  }

  static boolean neverBefore(Instant one, Instant other) {
    return false;
  }

  static boolean whenever(Instant one, Object other) {
    return true;
  }

  static @Nullable Due noReplyDue(Instant at) {
    return null;
  }

  static boolean notNoted(Set<String> verifiers, Object verifier) {
    return false;
  }
}
