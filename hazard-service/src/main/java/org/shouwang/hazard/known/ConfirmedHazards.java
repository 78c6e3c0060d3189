package org.shouwang.hazard.known;

import java.util.List;
import org.shouwang.hazard.domain.Repetitions.Seen;
import org.shouwang.kit.policy.NotYet;

/** The hazards of an enterprise that are hazards, as this service's ledger shows them. */
public interface ConfirmedHazards {

  /**
   * Those of a hazard's enterprise that were reported at most so many months before or after it,
   * itself among them: confirmed ones that were neither found to be duplicates nor left to others
   * nor ceased to exist.
   *
   * @param sequence of the event of that hazard which the ledger must show
   * @throws NotYet where it has not come so far
   */
  List<Seen> around(String hazard, long sequence, int months);
}
