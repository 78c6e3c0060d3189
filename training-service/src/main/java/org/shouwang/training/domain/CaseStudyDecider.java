package org.shouwang.training.domain;

import static org.shouwang.kit.domain.Rejection.require;
import static org.shouwang.training.domain.TrainingRejection.ALREADY_RECORDED;

import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.CaseStudy.Shared;
import org.shouwang.training.domain.CaseStudy.Unshared;
import org.shouwang.training.domain.CaseStudyCommand.ShareCaseStudy;
import org.shouwang.training.domain.CaseStudyEvent.CaseStudyShared;

/** A case study is shared once; there is no other rule. */
public final class CaseStudyDecider
    implements Decider<CaseStudy, CaseStudyCommand, CaseStudyEvent> {

  @Override
  public CaseStudy initial() {
    return new Unshared();
  }

  @Override
  public List<CaseStudyEvent> decide(CaseStudy study, CaseStudyCommand command) {
    require(study instanceof Unshared, ALREADY_RECORDED);
    return switch (command) {
      case ShareCaseStudy share ->
          List.of(
              new CaseStudyShared(
                  share.at(), share.owner(), share.title(), share.lesson(), share.accidentType()));
    };
  }

  @Override
  public CaseStudy evolve(CaseStudy study, CaseStudyEvent event) {
    return switch (event) {
      case CaseStudyShared e -> new Shared(e.owner());
    };
  }

  @Override
  public Owner owner(CaseStudy study) {
    return ((Shared) study).owner();
  }
}
