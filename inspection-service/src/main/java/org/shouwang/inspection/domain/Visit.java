package org.shouwang.inspection.domain;

import java.time.Instant;
import org.shouwang.kit.domain.Ids;

/** A team's visit to one enterprise (到访) in one of its states. */
public sealed interface Visit {

  /**
   * The visit's id: a campaign visits an enterprise once, so that the two name it, and everybody
   * who knows the campaign's plan finds all its visits.
   */
  static String idOf(String campaign, String enterprise) {
    return Ids.derive("vis", campaign + ':' + enterprise);
  }

  /** Nobody was there yet. */
  record Unvisited() implements Visit {}

  /** A visit that began, in whatever state. */
  sealed interface Known extends Visit {
    /** Who inspects whom. */
    CheckIn checkIn();

    /** What its record holds so far. */
    Entries entries();
  }

  /**
   * 检查中.
   *
   * @param since when the team arrived; nothing was seen before
   */
  record InProgress(CheckIn checkIn, Entries entries, Instant since) implements Known {}

  /** 已签字, an end. */
  record Signed(CheckIn checkIn, Entries entries) implements Known {}

  /** 拒签, an end: it is recorded and the visit counts all the same. */
  record SignatureWasRefused(CheckIn checkIn, Entries entries) implements Known {}
}
