package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a visit. */
public sealed interface VisitCommand extends Command {

  /**
   * 到场: the team arrives.
   *
   * @param campaign the campaign as its own history says
   * @param activeMember whether the enterprise is an active member of the cooperative
   * @param lookBacks what is due there to be looked at again
   */
  record CheckInVisit(
      String target,
      Actor by,
      Instant at,
      CheckIn checkIn,
      Campaign campaign,
      boolean activeMember,
      List<LookBack> lookBacks)
      implements VisitCommand {
    public CheckInVisit {
      lookBacks = List.copyOf(lookBacks);
    }
  }

  /**
   * 答复回头看: somebody of the team says whether what was closed has stayed so.
   *
   * @param foundByThem those hazards that the person who answers has found herself
   * @param onceTheirs those for which her enterprise was responsible before another one
   * @param acceptedByHer those whose rectification she accepted
   * @param campaign the campaign as its own history says
   */
  record AnswerLookBacks(
      String target,
      Actor by,
      Instant at,
      List<LookBack.Answer> answers,
      Set<String> foundByThem,
      Set<String> onceTheirs,
      Set<String> acceptedByHer,
      Campaign campaign)
      implements VisitCommand {
    public AnswerLookBacks {
      answers = List.copyOf(answers);
      foundByThem = Set.copyOf(foundByThem);
      onceTheirs = Set.copyOf(onceTheirs);
      acceptedByHer = Set.copyOf(acceptedByHer);
    }
  }

  /**
   * 记问题: somebody of the team records a problem.
   *
   * @param campaign the campaign as its own history says
   */
  record RecordFinding(String target, Actor by, Instant at, Finding finding, Campaign campaign)
      implements VisitCommand {}

  /**
   * 记优点: somebody of the team notes a strength.
   *
   * @param campaign the campaign as its own history says
   */
  record NoteStrength(String target, Actor by, Instant at, Strength strength, Campaign campaign)
      implements VisitCommand {}

  /** 签字: the inspected enterprise signs the record. */
  record SignVisit(String target, Actor by, Instant at) implements VisitCommand {}

  /** 拒签: the team records that the enterprise does not sign, and why. */
  record RefuseSignature(String target, Actor by, Instant at, String reason)
      implements VisitCommand {}
}
