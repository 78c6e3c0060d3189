package org.shouwang.contracts.membership;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An expert was engaged by a cooperative (专家聘任).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param cooperativeId the cooperative (合作社)
 * @param specialties fields of expertise (专业), as names
 */
@WireType(name = "org.shouwang.membership.expert-engaged", version = 1)
public record ExpertEngagedV1(
    Instant occurredAt, String personId, String cooperativeId, List<String> specialties)
    implements MembershipContract {

  public ExpertEngagedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(cooperativeId, "cooperativeId");
    specialties = Required.list(specialties, "specialties");
  }
}
