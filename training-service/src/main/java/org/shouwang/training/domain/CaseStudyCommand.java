package org.shouwang.training.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;

/** What can be asked of a case study. */
public sealed interface CaseStudyCommand extends Command {

  /**
   * 分享案例.
   *
   * @param owner district and cooperative
   * @param title title of the case
   * @param lesson what is to be learnt
   * @param accidentType accident type (事故类型) by GB 6441, with its edition
   */
  record ShareCaseStudy(
      String target,
      Actor by,
      Instant at,
      Owner owner,
      String title,
      String lesson,
      @Nullable String accidentType)
      implements CaseStudyCommand {}
}
