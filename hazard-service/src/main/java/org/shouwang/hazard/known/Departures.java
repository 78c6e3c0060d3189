package org.shouwang.hazard.known;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Departure;
import org.shouwang.hazard.known.OpenHazards.Pending;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.known.KnownDeparture;
import org.shouwang.kit.known.KnownEnterprise;
import org.shouwang.kit.policy.NotYet;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Which hazards an enterprise leaves behind when it leaves its cooperative or closes, from this
 * service's own views. Two policies ask here, and none of the hazards slips between them: whoever
 * reacts to the departure lists the ledger only once the departure is known here; whoever reacts to
 * a report asks for a departure only once the ledger shows the hazard. So a hazard that the list
 * does not have was reported to the second policy after the departure had become known.
 *
 * @see NotYet thrown where a view has not come so far
 */
@Component
public class Departures {
  private final Known known;
  private final OpenHazards hazards;

  Departures(Known known, OpenHazards hazards) {
    this.known = known;
    this.hazards = hazards;
  }

  /**
   * What an enterprise left behind; nothing where it has come back since.
   *
   * @param membership the membership that ended
   * @param sequence of the event that ended it
   */
  public List<Pending> leftBehind(
      String membership, long sequence, String cooperative, String enterprise) {
    return asked(
        () -> {
          require(known.contains(membership, sequence), "the end of " + membership);
          return known.departure(cooperative, enterprise).isPresent()
              ? hazards.of(cooperative, enterprise)
              : List.of();
        });
  }

  /** What a dissolved cooperative left behind. */
  public List<Pending> leftBehindBy(String cooperative) {
    return asked(
        () -> {
          require(known.isDissolved(cooperative), "the end of " + cooperative);
          return hazards.ofCooperative(cooperative);
        });
  }

  /** What an enterprise that closed left behind. */
  public List<Pending> leftBehindByClosing(String enterprise) {
    return asked(
        () -> {
          require(known.isClosed(enterprise), "the end of " + enterprise);
          return hazards.ofEnterprise(enterprise);
        });
  }

  /** Why a hazard that was just reported is no cooperative's to see to; empty where it is. */
  public Optional<Departure> before(String hazard, String cooperative, String enterprise) {
    return asked(
        () -> {
          require(hazards.shows(hazard), hazard + " in the ledger");
          return known.isClosed(enterprise)
              ? Optional.of(Departure.ENTERPRISE_CLOSED)
              : known.departure(cooperative, enterprise).map(Departures::departure);
        });
  }

  /** The township in which an enterprise lies, if known. */
  public @Nullable String townshipOf(String enterprise) {
    return asked(() -> known.enterprise(enterprise).map(KnownEnterprise::township).orElse(null));
  }

  private static Departure departure(KnownDeparture known) {
    return switch (known) {
      case WITHDRAWN -> Departure.WITHDRAWN;
      case EXPELLED -> Departure.EXPELLED;
      case COOPERATIVE_DISSOLVED -> Departure.COOPERATIVE_DISSOLVED;
    };
  }

  private static void require(boolean arrived, String what) {
    if (!arrived) {
      throw new NotYet(what);
    }
  }

  /** A view that is being filled for the first time answers nothing yet. */
  private static <T extends @Nullable Object> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (ProblemException e) {
      throw new NotYet("a view that is being filled");
    }
  }
}
