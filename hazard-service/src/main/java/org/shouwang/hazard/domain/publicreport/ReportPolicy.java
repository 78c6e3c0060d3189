package org.shouwang.hazard.domain.publicreport;

import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.hazard.domain.Days;
import org.shouwang.hazard.domain.PolicyVersion;

/**
 * How long the treatment of a report may take, a dated policy version; all in calendar days.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force
 * @param source where its numbers come from
 * @param acceptanceDays from receipt until it is accepted, declined or forwarded
 * @param verificationDays from acceptance until it is verified
 * @param extensionDays by which the verification may be extended, once
 * @param feedbackDays from an outcome until the reporter is told
 */
public record ReportPolicy(
    String version,
    LocalDate effectiveFrom,
    String source,
    int acceptanceDays,
    int verificationDays,
    int extensionDays,
    int feedbackDays)
    implements PolicyVersion {

  Instant acceptanceDueAt(Instant receivedAt) {
    return due(receivedAt, acceptanceDays);
  }

  Instant verificationDueAt(Instant acceptedAt) {
    return due(acceptedAt, verificationDays);
  }

  Instant extended(Instant dueAt) {
    // A due instant is the first of the day behind it.
    return Days.endOf(Days.of(dueAt).minusDays(1).plusDays(extensionDays));
  }

  Instant feedbackDueAt(Instant outcomeAt) {
    return due(outcomeAt, feedbackDays);
  }

  private static Instant due(Instant from, int days) {
    return Days.endOf(Days.of(from).plusDays(days));
  }
}
