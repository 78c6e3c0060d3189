package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.inspection.domain.LookBack.Answer;
import org.shouwang.inspection.domain.VisitCommand.AnswerLookBacks;
import org.shouwang.inspection.domain.VisitEvent.LookBackAnswered;

/**
 * 答复回头看: the next team, another one, says whether what was closed has stayed so. That may be said
 * until the campaign is closed, also after the record of findings was signed.
 */
final class LookBackAnswers {
  private LookBackAnswers() {}

  static List<VisitEvent> decide(Visit.Known visit, AnswerLookBacks command) {
    VisitDecider.requireOfTheTeam(visit, command.by());
    require(!(command.campaign() instanceof Campaign.Closed), ALREADY_CLOSED);
    List<Answer> answers = command.answers();
    require(
        answers.stream().map(Answer::hazardId).distinct().count() == answers.size(),
        LOOK_BACK_REPEATED);
    Set<String> open =
        visit.entries().lookBacks().stream().map(LookBack::hazardId).collect(Collectors.toSet());
    for (Answer answer : answers) {
      require(open.contains(answer.hazardId()), LOOK_BACK_NOT_LISTED);
      require(!command.foundByThem().contains(answer.hazardId()), LOOK_BACK_OF_ONES_OWN_FINDING);
      require(!command.onceTheirs().contains(answer.hazardId()), LOOK_BACK_OF_ONES_OWN_HAZARD);
      // That it is back she may say: it is against her own word.
      require(
          !answer.passed() || !command.acceptedByHer().contains(answer.hazardId()),
          LOOK_BACK_OF_ONES_OWN_ACCEPTANCE);
      require(answer.passed() || answer.remark() != null, LOOK_BACK_FAILURE_NOT_EXPLAINED);
      VisitDecider.requireNamedOnce(answer.evidence());
    }
    require(!command.at().isBefore(visit.entries().arrivedAt()), OUT_OF_ORDER);
    return answers.stream()
        .<VisitEvent>map(
            answer -> new LookBackAnswered(command.at(), answer, command.by().personOrId()))
        .toList();
  }
}
