package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;

/**
 * An invented enterprise and how it came to the cooperative.
 *
 * @param key names it within the story
 * @param size 1 small to 3 large: larger ones show more findings
 * @param staff the principal first, then the safety manager, then employees
 */
public record Enterprise(
    String key,
    String name,
    String creditCode,
    String industry,
    String address,
    int size,
    Instant registeredAt,
    Instant appliedAt,
    Instant approvedAt,
    List<Person> staff) {
  public Enterprise {
    staff = List.copyOf(staff);
  }

  /** 主要负责人. */
  public Person principal() {
    return staff.get(0);
  }

  /** 安全管理人员. */
  public Person safetyManager() {
    return staff.get(1);
  }
}
