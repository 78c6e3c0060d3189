package org.shouwang.contracts.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An accident case was shared for others to learn from (案例分享).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param title title of the case
 * @param lesson what is to be learnt
 * @param accidentType accident type (事故类型) by GB 6441, with its edition
 */
@WireType(name = "org.shouwang.training.case-study-shared", version = 1)
public record CaseStudySharedV1(
    Instant occurredAt,
    String cooperativeId,
    String title,
    String lesson,
    @Nullable String accidentType)
    implements TrainingContract {

  public CaseStudySharedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(title, "title");
    Required.value(lesson, "lesson");
  }
}
