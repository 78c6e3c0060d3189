package org.shouwang.inspection.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.CorrectedField;
import org.shouwang.contracts.hazard.HazardCorrectedV2;

/**
 * A hazard, as far as somebody has to look at it again (回头看).
 *
 * @param district whose it is
 * @param cooperative under which it was found
 * @param enterprise who is responsible for it now
 * @param former who was before, by transfers; they look back at it no more than she does
 * @param accepters who accepted what was submitted last
 * @param visit the visit that found it, if one did
 * @param category what it is about, by its contract name
 * @param clause the clause, if one was named
 * @param description what was wrong
 * @param place where
 * @param due whether a look-back is due
 * @param scheduledAt since when
 * @param dueAt by when at the latest
 * @param ofTheTownship whether the township sees to it: the enterprise left the cooperative
 */
public record KnownLookBack(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    List<String> former,
    List<String> accepters,
    @Nullable String visit,
    @Nullable String category,
    @Nullable String clause,
    @Nullable String description,
    @Nullable String place,
    boolean due,
    @Nullable Instant scheduledAt,
    @Nullable Instant dueAt,
    boolean ofTheTownship) {

  public KnownLookBack {
    former = List.copyOf(former);
    accepters = List.copyOf(accepters);
  }

  /** Of which nothing has arrived yet. */
  public static final KnownLookBack UNKNOWN =
      new KnownLookBack(
          null, null, null, List.of(), List.of(), null, null, null, null, null, false, null, null,
          false);

  KnownLookBack due(boolean next, @Nullable Instant since, @Nullable Instant until) {
    return new KnownLookBack(
        district,
        cooperative,
        enterprise,
        former,
        accepters,
        visit,
        category,
        clause,
        description,
        place,
        next,
        since,
        until,
        ofTheTownship);
  }

  KnownLookBack takenOverBy(String next) {
    List<String> all = new ArrayList<>(former);
    if (enterprise != null) {
      all.add(enterprise);
    }
    return of(next, all, accepters, ofTheTownship);
  }

  KnownLookBack submitted() {
    return acceptedBy(List.of());
  }

  KnownLookBack acceptedBy(String person) {
    List<String> all = new ArrayList<>(accepters);
    all.add(person);
    return acceptedBy(all);
  }

  private KnownLookBack acceptedBy(List<String> all) {
    return of(enterprise, former, all, ofTheTownship);
  }

  KnownLookBack handedToTownship() {
    return of(enterprise, former, accepters, true);
  }

  private KnownLookBack of(
      @Nullable String nextEnterprise, List<String> before, List<String> voices, boolean township) {
    return new KnownLookBack(
        district,
        cooperative,
        nextEnterprise,
        before,
        voices,
        visit,
        category,
        clause,
        description,
        place,
        due,
        scheduledAt,
        dueAt,
        township);
  }

  /** With what a correction names or takes back; what it leaves out stays. */
  KnownLookBack corrected(HazardCorrectedV2 by) {
    return new KnownLookBack(
        district,
        cooperative,
        enterprise,
        former,
        accepters,
        visit,
        by.category() == null ? category : by.category(),
        or(by, by.clause(), clause, CorrectedField.CLAUSE),
        by.description() == null ? description : by.description(),
        or(by, by.place(), place, CorrectedField.PLACE),
        due,
        scheduledAt,
        dueAt,
        ofTheTownship);
  }

  private static @Nullable String or(
      HazardCorrectedV2 by, @Nullable String said, @Nullable String before, CorrectedField field) {
    return said != null ? said : by.withdrawn().contains(field) ? null : before;
  }
}
