package org.shouwang.membership.domain.expert;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.membership.domain.expert.Engagement.Parties;

/** What can be asked of an engagement. */
public sealed interface EngagementCommand extends Command {

  /**
   * 聘任: a cooperative engages an expert, for the first time or again.
   *
   * @param district the cooperative's
   * @param specialties fields of expertise (专业)
   * @param expert fact: the person is a registered expert
   * @param present fact: she has not left
   * @param cooperativeOpen fact: the cooperative is not dissolved
   */
  record EngageExpert(
      String target,
      Actor by,
      Instant at,
      Parties parties,
      String district,
      List<String> specialties,
      boolean expert,
      boolean present,
      boolean cooperativeOpen)
      implements EngagementCommand {
    public EngageExpert {
      specialties = List.copyOf(specialties);
    }
  }

  /** 解聘. */
  record ReleaseExpert(String target, Actor by, Instant at, String reason)
      implements EngagementCommand {}
}
