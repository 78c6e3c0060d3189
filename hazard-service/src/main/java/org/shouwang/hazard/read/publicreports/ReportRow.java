package org.shouwang.hazard.read.publicreports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.hazard.domain.publicreport.Contact;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportStatus;

/**
 * One report as it stands; what has not happened yet is absent. Nothing here is the reporter's own.
 *
 * @param category what it is about: the reporter's choice, since acceptance an officer's
 * @param contact whether a contact lies sealed
 * @param due what is due next, absent once it was replied to
 * @param finding in an officer's words
 * @param hazardId the hazard that it told of
 * @param supplements how many times the reporter added something
 * @param contactOpenings how many times the contact was opened
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportRow(
    ReportStatus status,
    @Nullable String district,
    @Nullable Instant receivedAt,
    @Nullable HazardCategory category,
    Contact contact,
    boolean dutyHolder,
    int signatories,
    @Nullable Due due,
    @Nullable Finding finding,
    @Nullable String forwardedTo,
    @Nullable String hazardId,
    @Nullable Instant decidedAt,
    @Nullable Instant repliedAt,
    int supplements,
    int contactOpenings,
    long version) {

  static final ReportRow EMPTY =
      new ReportRow(
          ReportStatus.UNKNOWN,
          null,
          null,
          null,
          Contact.NONE,
          false,
          0,
          null,
          null,
          null,
          null,
          null,
          null,
          0,
          0,
          -1);

  /**
   * What is due.
   *
   * @param missed whether it has passed unmet
   */
  record Due(Limit deadline, Instant at, boolean missed) {}

  /** What it is about, in an officer's words. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Finding(
      @Nullable String enterpriseId,
      String summary,
      @Nullable String clause,
      @Nullable String place) {}

  ReportRow with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  ReportRow at(long sequence) {
    return with(draft -> draft.version = sequence);
  }

  /** A row while one event changes it. */
  static final class Draft {
    private final ReportRow row;
    ReportStatus status;
    @Nullable HazardCategory category;
    Contact contact;
    @Nullable Due due;
    @Nullable Finding finding;
    @Nullable String forwardedTo;
    @Nullable String hazardId;
    @Nullable Instant decidedAt;
    @Nullable Instant repliedAt;
    int supplements;
    int contactOpenings;
    long version;

    private Draft(ReportRow row) {
      this.row = row;
      this.status = row.status;
      this.category = row.category;
      this.contact = row.contact;
      this.due = row.due;
      this.finding = row.finding;
      this.forwardedTo = row.forwardedTo;
      this.hazardId = row.hazardId;
      this.decidedAt = row.decidedAt;
      this.repliedAt = row.repliedAt;
      this.supplements = row.supplements;
      this.contactOpenings = row.contactOpenings;
      this.version = row.version;
    }

    void due(Limit deadline, Instant at) {
      due = new Due(deadline, at, false);
    }

    /** An outcome, of which the reporter is to be told. */
    void decided(ReportStatus outcome, Instant at, Instant replyDueAt) {
      status = outcome;
      decidedAt = at;
      due(Limit.REPLY, replyDueAt);
    }

    private ReportRow done() {
      return new ReportRow(
          status,
          row.district,
          row.receivedAt,
          category,
          contact,
          row.dutyHolder,
          row.signatories,
          due,
          finding,
          forwardedTo,
          hazardId,
          decidedAt,
          repliedAt,
          supplements,
          contactOpenings,
          version);
    }
  }
}
