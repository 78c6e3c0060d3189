package org.shouwang.training.read.staff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.training.known.Membership;
import org.springframework.stereotype.Component;

/**
 * Whose staff a caller sees: officials their district's, a cooperative's heads its members', an
 * enterprise its own.
 */
@Component
class StaffReach {
  private static final List<Role> DISTRICT_WIDE =
      List.of(Role.BUREAU_LEADER, Role.OFFICER, Role.TOWNSHIP_OFFICER, Role.AUDITOR);
  private static final List<Role> COOPERATIVE_WIDE =
      List.of(Role.COOP_LEAD, Role.COOP_SAFETY_OFFICER, Role.EXPERT);

  private final Membership membership;

  StaffReach(Membership membership) {
    this.membership = membership;
  }

  /** The staff within a caller's reach. */
  Bson of(Caller caller) {
    Bson district = eq("district", caller.district() == null ? "" : caller.district());
    if (DISTRICT_WIDE.stream().anyMatch(caller::is)) {
      return district;
    }
    Set<String> enterprises = new HashSet<>();
    Stream.ofNullable(caller.enterprise()).forEach(enterprises::add);
    if (caller.cooperative() != null && COOPERATIVE_WIDE.stream().anyMatch(caller::is)) {
      enterprises.addAll(membership.activeMembers(caller.cooperative()));
    }
    return and(district, in("enterprise", enterprises));
  }
}
