package org.shouwang.inspection.domain;

import java.util.List;
import java.util.Optional;
import org.shouwang.kit.domain.Owner;

/**
 * Who inspects whom.
 *
 * @param owner district, cooperative, and the enterprise that is inspected
 * @param campaignId the campaign it belongs to
 * @param team the inspecting team
 */
public record CheckIn(Owner owner, String campaignId, List<TeamMember> team) {
  public CheckIn {
    team = List.copyOf(team);
  }

  /** The enterprise that is inspected. */
  public String enterprise() {
    return Owners.enterprise(owner);
  }

  /** The cooperative under which it is inspected. */
  public String cooperative() {
    return Owners.cooperative(owner);
  }

  /** For which enterprise somebody of the team came, if for one. */
  public Optional<String> sender(String personId) {
    return team.stream()
        .filter(member -> member.personId().equals(personId))
        .findFirst()
        .map(TeamMember::enterpriseId);
  }

  /** Whether somebody belongs to the team. */
  public boolean hasInTeam(String personId) {
    return team.stream().anyMatch(member -> member.personId().equals(personId));
  }
}
