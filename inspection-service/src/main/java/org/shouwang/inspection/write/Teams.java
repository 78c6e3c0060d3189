package org.shouwang.inspection.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.domain.TeamMember;
import org.shouwang.inspection.known.KnownPerson;
import org.shouwang.inspection.known.People;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Who really comes: where somebody works, and whether she is an expert, is what the membership
 * context told, not what a request claims.
 */
@Component
class Teams {
  private final People people;

  Teams(People people) {
    this.people = people;
  }

  /** What a request says of one member of a team. */
  record Claim(String personId, @Nullable String enterpriseId, boolean expert) {}

  /**
   * The team as it is.
   *
   * @throws ProblemException 422 at the member about whom the request errs
   */
  List<TeamMember> of(List<Claim> claims, Owner campaign) {
    List<String> ids = claims.stream().map(Claim::personId).toList();
    Map<String, KnownPerson> present = people.present(ids);
    Set<String> engaged = people.engagedExperts(cooperativeOf(campaign), ids);
    List<TeamMember> team = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      KnownPerson person = present.get(claim.personId());
      if (person == null || !campaign.district().equals(person.district())) {
        throw ProblemException.invalid(
            "/team/" + i + "/personId",
            "没有此人，或尚未同步。",
            "Nobody of that id is known here, or not yet.");
      }
      requireHerEnterprise(claim, person, i);
      requireExpert(claim, person, engaged, i);
      team.add(new TeamMember(claim.personId(), person.enterprise(), claim.expert()));
    }
    return team;
  }

  private static void requireHerEnterprise(Claim claim, KnownPerson person, int index) {
    if (claim.enterpriseId() != null && !claim.enterpriseId().equals(person.enterprise())) {
      throw ProblemException.invalid(
          "/team/" + index + "/enterpriseId",
          "此人不属于该企业。",
          "She does not work for that enterprise.");
    }
  }

  /** An expert is whoever was registered as one, or is engaged as one by the cooperative. */
  private static void requireExpert(
      Claim claim, KnownPerson person, Set<String> engaged, int index) {
    if (claim.expert() && !person.expert() && !engaged.contains(claim.personId())) {
      throw ProblemException.invalid(
          "/team/" + index + "/expert",
          "此人不是该互助社聘任的专家。",
          "She is no expert, nor engaged as one by the cooperative.");
    }
  }

  private static String cooperativeOf(Owner campaign) {
    String cooperative = campaign.cooperative();
    if (cooperative == null) {
      throw new IllegalStateException("a campaign has a cooperative");
    }
    return cooperative;
  }
}
