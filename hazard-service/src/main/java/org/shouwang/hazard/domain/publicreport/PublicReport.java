package org.shouwang.hazard.domain.publicreport;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Owner;

/** A report of the public (举报) as it stands. */
public sealed interface PublicReport {

  /** The state's name. */
  ReportStatus status();

  /** There is none. */
  record Unknown() implements PublicReport {
    @Override
    public ReportStatus status() {
      return ReportStatus.UNKNOWN;
    }
  }

  /**
   * A report that was received.
   *
   * @param intake what was told without words
   * @param status how far it has come
   * @param deadline what is due next, and when; null once it was replied to
   * @param extended whether the verification was extended
   * @param finding in an officer's words, since it was accepted
   * @param verifiers who verified it
   * @param hazardId the hazard that it told of, once it was substantiated
   * @param substantiatedAt when that was
   * @param answer what the reporter is told
   * @param vault what the vault holds
   * @param since when its treatment last moved; nothing of it may happen before that
   */
  record Known(
      Intake intake,
      ReportStatus status,
      @Nullable Due deadline,
      boolean extended,
      @Nullable Finding finding,
      Set<String> verifiers,
      @Nullable String hazardId,
      @Nullable Instant substantiatedAt,
      Answer answer,
      Held vault,
      Instant since)
      implements PublicReport {
    public Known {
      verifiers = Set.copyOf(verifiers);
    }

    /** Whose it is: the district's. No cooperative and no enterprise sees it. */
    public Owner owner() {
      return new Owner(intake.district(), null, null);
    }
  }

  /**
   * What was told without words.
   *
   * @param receivedAt when; the order of reporters follows it
   */
  record Intake(
      String district, Instant receivedAt, String category, boolean dutyHolder, int signatories) {}

  /**
   * What is due.
   *
   * @param missed whether it was recorded that this passed unmet
   */
  record Due(Limit deadline, Instant at, boolean missed) {}

  /**
   * What the reporter is told beside the state.
   *
   * @param forwardedTo the department to which it was forwarded
   * @param reply the answer
   */
  record Answer(@Nullable String forwardedTo, @Nullable String reply) {
    static final Answer NONE = new Answer(null, null);
  }

  /**
   * What the vault holds of it.
   *
   * @param textErased whether text, supplements and photos are gone
   * @param supplements the entries that the reporter added
   * @param photos those that are photos
   */
  record Held(Contact contact, boolean textErased, List<String> supplements, List<String> photos) {
    public Held {
      supplements = List.copyOf(supplements);
      photos = List.copyOf(photos);
    }
  }
}
