package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An inspecting team arrived at an enterprise (到场).
 *
 * @param occurredAt when it happened in the world
 * @param campaignId the campaign (互查活动)
 * @param cooperativeId the cooperative (合作社)
 * @param enterpriseId the enterprise that is inspected
 * @param team the inspecting team; nobody of it is from the inspected enterprise
 */
@WireType(name = "org.shouwang.inspection.visit-checked-in", version = 1)
public record VisitCheckedInV1(
    Instant occurredAt,
    String campaignId,
    String cooperativeId,
    String enterpriseId,
    List<TeamMember> team)
    implements InspectionContract {

  public VisitCheckedInV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(campaignId, "campaignId");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(enterpriseId, "enterpriseId");
    team = Required.list(team, "team");
  }

  /**
   * One member of the inspecting team (检查组成员).
   *
   * @param personId the person, by opaque id
   * @param enterpriseId the enterprise that sent her; absent for an expert from outside
   * @param expert true when she came as an expert (专家)
   */
  public record TeamMember(String personId, @Nullable String enterpriseId, boolean expert) {

    public TeamMember {
      Required.value(personId, "personId");
    }
  }
}
