package org.shouwang.training.read.staff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import org.bson.conversions.Bson;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.known.Known;
import org.springframework.stereotype.Component;

/** Whose staff a caller sees: what is in her reach, and a cooperative's heads their members'. */
@Component
class StaffReach {
  private static final List<Role> COOPERATIVE_WIDE =
      List.of(Role.COOP_LEAD, Role.COOP_SAFETY_OFFICER, Role.EXPERT);

  private final Reach reach;
  private final Known known;

  StaffReach(Reach reach, Known known) {
    this.reach = reach;
    this.known = known;
  }

  /** The staff within a caller's reach. */
  Bson of(Caller caller) {
    Bson own = reach.of(caller);
    if (caller.cooperative() == null || COOPERATIVE_WIDE.stream().noneMatch(caller::is)) {
      return own;
    }
    Bson members = in("enterprise", known.activeMembers(caller.cooperative()));
    return or(own, and(eq("district", caller.district()), members));
  }
}
