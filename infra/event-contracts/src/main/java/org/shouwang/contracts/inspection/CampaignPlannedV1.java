package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A joint inspection was planned (互查计划).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param title title of the campaign
 * @param plannedFor the day planned, a local date (Asia/Shanghai)
 * @param enterprises enterprises to be visited
 */
@WireType(name = "org.shouwang.inspection.campaign-planned", version = 1)
public record CampaignPlannedV1(
    Instant occurredAt,
    String cooperativeId,
    String title,
    LocalDate plannedFor,
    List<String> enterprises)
    implements InspectionContract {

  public CampaignPlannedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(title, "title");
    Required.value(plannedFor, "plannedFor");
    enterprises = Required.list(enterprises, "enterprises");
  }
}
