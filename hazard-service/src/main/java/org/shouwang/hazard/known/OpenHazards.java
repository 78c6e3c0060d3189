package org.shouwang.hazard.known;

import java.util.List;

/**
 * The hazards that somebody still has to see to, as this service's ledger shows them: those that
 * are open, may come back from a dismissal or a mark as a duplicate, or are to be looked at again.
 */
public interface OpenHazards {

  /** Those for which an enterprise is responsible now and that were found under a cooperative. */
  List<Pending> of(String cooperative, String enterprise);

  /** All that were found under a cooperative. */
  List<Pending> ofCooperative(String cooperative);

  /** All for which an enterprise is responsible now. */
  List<Pending> ofEnterprise(String enterprise);

  /** Whether the ledger shows a hazard yet. */
  boolean shows(String hazard);

  /**
   * One of them.
   *
   * @param id the hazard
   * @param enterprise who must rectify it now
   */
  record Pending(String id, String enterprise) {}
}
