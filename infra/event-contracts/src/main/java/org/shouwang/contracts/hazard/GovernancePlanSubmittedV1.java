package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The governance plan of a major hazard was submitted, with its six contents (治理方案已报).
 *
 * @param occurredAt when it happened in the world
 * @param goal goal and task (目标和任务)
 * @param method methods and measures (方法和措施)
 * @param resources funds and materials (经费和物资)
 * @param organisation bodies and people by function, who name nobody (机构和人员)
 * @param finishOn time limit: the last day, a local date (Asia/Shanghai) (时限)
 * @param safety safety measures and contingency plan (安全措施和应急预案)
 * @param inPlace what is in place: five in place (五到位)
 * @param submitterId who submits it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.governance-plan-submitted", version = 1)
public record GovernancePlanSubmittedV1(
    Instant occurredAt,
    String goal,
    String method,
    String resources,
    String organisation,
    LocalDate finishOn,
    String safety,
    List<GovernanceElement> inPlace,
    String submitterId)
    implements HazardContract {

  public GovernancePlanSubmittedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(goal, "goal");
    Required.value(method, "method");
    Required.value(resources, "resources");
    Required.value(organisation, "organisation");
    Required.value(finishOn, "finishOn");
    Required.value(safety, "safety");
    inPlace = Required.list(inPlace, "inPlace");
    Required.value(submitterId, "submitterId");
  }
}
