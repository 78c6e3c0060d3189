package org.shouwang.inspection.domain;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.kit.domain.Owner;

/**
 * What a joint inspection was planned to be.
 *
 * @param owner district and cooperative; no enterprise, since it goes to several
 * @param title title of the campaign
 * @param plannedFor the day planned, a local date (Asia/Shanghai)
 * @param enterprises the enterprises to be visited
 */
public record Plan(Owner owner, String title, LocalDate plannedFor, List<String> enterprises) {
  public Plan {
    enterprises = List.copyOf(enterprises);
  }

  /** The cooperative whose members inspect each other. */
  public String cooperative() {
    return Owners.cooperative(owner);
  }
}
