package org.shouwang.hazard.read.publicreports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.Contact;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportStatus;
import org.shouwang.kit.domain.Owner;

/**
 * One report as it stands; what has not happened yet is absent. Nothing here is the reporter's own.
 *
 * @param category what it is about: the reporter's choice, since acceptance an officer's
 * @param reporter what is known of whoever reported; absent for those who treat the matter only
 * @param due what is due next, absent once it was replied to
 * @param finding in an officer's words
 * @param hazardId the hazard that it told of
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportRow(
    ReportStatus status,
    @Nullable String district,
    @Nullable Instant receivedAt,
    @Nullable String category,
    @JsonUnwrapped @Nullable Reporter reporter,
    @Nullable Due due,
    @Nullable Finding finding,
    @Nullable String forwardedTo,
    @Nullable String hazardId,
    @Nullable Instant decidedAt,
    @Nullable Instant repliedAt,
    long version) {

  static final ReportRow EMPTY =
      new ReportRow(
          ReportStatus.UNKNOWN,
          null,
          null,
          null,
          new Reporter(Contact.NONE, false, 0, 0, 0),
          null,
          null,
          null,
          null,
          null,
          null,
          -1);

  /**
   * What is known of whoever reported, short of what the vault holds. In a small enterprise it may
   * be enough to guess who it was.
   *
   * @param contact whether a contact lies sealed
   * @param dutyHolder whether she says that finding such hazards is her duty
   * @param signatories how many report together
   * @param supplements how many times she added something
   * @param contactOpenings how many times the contact was opened
   */
  record Reporter(
      Contact contact, boolean dutyHolder, int signatories, int supplements, int contactOpenings) {
    Reporter supplemented() {
      return new Reporter(contact, dutyHolder, signatories, supplements + 1, contactOpenings);
    }

    Reporter opened() {
      return new Reporter(contact, dutyHolder, signatories, supplements, contactOpenings + 1);
    }

    Reporter erased() {
      Contact left = contact == Contact.NONE ? Contact.NONE : Contact.ERASED;
      return new Reporter(left, dutyHolder, signatories, supplements, contactOpenings);
    }
  }

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

  /** Where it lies: at the enterprise that an officer found, in the district alone before that. */
  Owner owner() {
    return new Owner(
        Objects.requireNonNullElse(district, ""),
        null,
        finding == null ? null : finding.enterpriseId());
  }

  /** The matter without whoever reported it. */
  ReportRow matter() {
    return with(draft -> draft.reporter = null);
  }

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
    @Nullable String category;
    @Nullable Reporter reporter;
    @Nullable Due due;
    @Nullable Finding finding;
    @Nullable String forwardedTo;
    @Nullable String hazardId;
    @Nullable Instant decidedAt;
    @Nullable Instant repliedAt;
    long version;

    private Draft(ReportRow row) {
      this.row = row;
      this.status = row.status;
      this.category = row.category;
      this.reporter = row.reporter;
      this.due = row.due;
      this.finding = row.finding;
      this.forwardedTo = row.forwardedTo;
      this.hazardId = row.hazardId;
      this.decidedAt = row.decidedAt;
      this.repliedAt = row.repliedAt;
      this.version = row.version;
    }

    void reporter(UnaryOperator<Reporter> change) {
      reporter = reporter == null ? null : change.apply(reporter);
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
          reporter,
          due,
          finding,
          forwardedTo,
          hazardId,
          decidedAt,
          repliedAt,
          version);
    }
  }
}
