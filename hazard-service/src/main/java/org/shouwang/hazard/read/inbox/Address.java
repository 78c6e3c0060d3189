package org.shouwang.hazard.read.inbox;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;

/**
 * To whom notices go (收件人): a role of an enterprise, of a cooperative or of the district, or one
 * person. Townships have an address of the district in common, for events do not tell where an
 * enterprise lies; whoever reads sees what lies in hers, and the bureau's officers what lies in
 * none that is known.
 */
final class Address {
  private static final String BETWEEN = ":";
  private static final String PERSON = "PERSON";

  /** Whose post a role reads: that of another one too where it stands above it. */
  private static final Map<Role, Set<Role>> READS =
      Map.of(
          EMPLOYEE, Set.of(EMPLOYEE),
          SAFETY_MANAGER, Set.of(SAFETY_MANAGER, EMPLOYEE),
          PRINCIPAL, Set.of(PRINCIPAL, EMPLOYEE),
          COOP_SAFETY_OFFICER, Set.of(COOP_SAFETY_OFFICER),
          COOP_LEAD, Set.of(COOP_SAFETY_OFFICER),
          EXPERT, Set.of(EXPERT),
          TOWNSHIP_OFFICER, Set.of(TOWNSHIP_OFFICER),
          OFFICER, Set.of(OFFICER, TOWNSHIP_OFFICER),
          REWARD_OFFICER, Set.of(REWARD_OFFICER),
          BUREAU_LEADER, Set.of(BUREAU_LEADER, OFFICER, TOWNSHIP_OFFICER));

  private Address() {}

  static String of(Role role, String tenant) {
    return role.name() + BETWEEN + tenant;
  }

  static String ofPerson(String person) {
    return PERSON + BETWEEN + person;
  }

  static boolean isTownships(String address) {
    return address.startsWith(TOWNSHIP_OFFICER.name());
  }

  static boolean isPersons(String address) {
    return address.startsWith(PERSON);
  }

  /** Every address whose post a caller reads. */
  static Set<String> of(Caller caller) {
    Set<String> all = new LinkedHashSet<>();
    for (Role role : caller.roles()) {
      for (Role read : READS.getOrDefault(role, Set.of())) {
        tenants(read, caller).forEach(tenant -> all.add(of(read, tenant)));
      }
    }
    if (caller.person() != null) {
      all.add(ofPerson(caller.person()));
    }
    return all;
  }

  private static Stream<String> tenants(Role role, Caller caller) {
    return switch (role) {
      case EMPLOYEE, SAFETY_MANAGER, PRINCIPAL -> Stream.ofNullable(caller.enterprise());
      case COOP_SAFETY_OFFICER -> Stream.ofNullable(caller.cooperative());
      // To the experts of the district goes what belongs to no cooperative.
      case EXPERT ->
          Stream.concat(
              Stream.ofNullable(caller.cooperative()), Stream.ofNullable(caller.district()));
      default -> Stream.ofNullable(caller.district());
    };
  }
}
