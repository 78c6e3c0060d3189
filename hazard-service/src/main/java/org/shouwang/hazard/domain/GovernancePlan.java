package org.shouwang.hazard.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The governance plan of a major hazard (重大隐患治理方案): the six contents of 16号令 art. 15, and what is
 * in place.
 *
 * @param goal 目标和任务
 * @param method 方法和措施
 * @param resources 经费和物资
 * @param organisation 机构和人员, by function
 * @param finishOn 时限: the last day, Asia/Shanghai
 * @param safety 安全措施和应急预案
 * @param inPlace 五到位
 */
public record GovernancePlan(
    String goal,
    String method,
    String resources,
    String organisation,
    LocalDate finishOn,
    String safety,
    List<GovernanceElement> inPlace) {
  public GovernancePlan {
    inPlace = List.copyOf(inPlace);
  }

  boolean hasItsSixContents() {
    return Stream.of(goal, method, resources, organisation, safety).noneMatch(String::isBlank);
  }

  boolean hasFiveInPlace() {
    return Set.copyOf(inPlace).equals(EnumSet.allOf(GovernanceElement.class));
  }
}
