package org.shouwang.training.write;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.training.domain.Attendee;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.history.Histories;
import org.springframework.stereotype.Component;

/**
 * Who can have attended: staff that is on file, of the enterprises for which a session was held.
 */
@Component
class Attendance {
  private final Histories histories;
  private final Known known;

  Attendance(Histories histories, Known known) {
    this.histories = histories;
    this.known = known;
  }

  /**
   * Checks a list against the training files.
   *
   * @throws ProblemException 422 at the first attendee who cannot have attended
   */
  void require(List<Attendee> attendees, Owner session, Instant at) {
    Set<String> invited = invited(session);
    for (int i = 0; i < attendees.size(); i++) {
      Attendee attendee = attendees.get(i);
      if (!invited.contains(attendee.enterpriseId())) {
        throw flaw(
            i, "enterpriseId", "该企业不是互助社的有效社员。", "That enterprise is not among the members.");
      }
      requireOnFile(attendee, session, at, i);
    }
  }

  private Set<String> invited(Owner session) {
    String cooperative = session.cooperative();
    return cooperative == null
        ? Set.of(Objects.requireNonNull(session.enterprise()))
        : known.activeMembers(cooperative);
  }

  private void requireOnFile(Attendee attendee, Owner session, Instant at, int index) {
    switch (histories.fileOf(attendee.personId())) {
      case TrainingFile.Unopened none ->
          throw flaw(
              index,
              "personId",
              "没有此人的培训档案，或尚未同步。",
              "There is no training file of hers, or not yet.");
      case TrainingFile.Closed left -> throw flaw(index, "personId", "此人已离职。", "She has left.");
      case TrainingFile.Open open -> {
        Owner of = open.employee().owner();
        if (!of.district().equals(session.district())
            || !attendee.enterpriseId().equals(of.enterprise())) {
          throw flaw(index, "enterpriseId", "此人不属于该企业。", "She does not work for that enterprise.");
        }
        if (at.isBefore(open.since())) {
          throw flaw(index, "personId", "此人当时尚未入职。", "She had not come yet.");
        }
      }
    }
  }

  private static ProblemException flaw(int index, String field, String zh, String en) {
    return ProblemException.invalid("/attendees/" + index + "/" + field, zh, en);
  }
}
