package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;

/** What can be asked of an expert visit. */
public sealed interface ExpertVisitCommand extends Command {

  /**
   * 记录专家到访.
   *
   * @param owner district, cooperative, and the enterprise where a single one was visited
   * @param experts the experts, by opaque id; each counts as one person-time (人次)
   * @param purpose what they were called for
   * @param summary what came of it, in words that name nobody
   * @param activeMember whether the enterprise, where there is one, is an active member
   */
  record RecordExpertVisit(
      String target,
      Actor by,
      Instant at,
      Owner owner,
      List<String> experts,
      Purpose purpose,
      @Nullable String summary,
      boolean activeMember)
      implements ExpertVisitCommand {}
}
