package org.shouwang.membership.domain.expert;

import static org.shouwang.membership.domain.MembershipRejection.ALREADY_ENGAGED;
import static org.shouwang.membership.domain.MembershipRejection.COOPERATIVE_DISSOLVED;
import static org.shouwang.membership.domain.MembershipRejection.NOT_ENGAGED;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_EXPERT;
import static org.shouwang.membership.domain.MembershipRejection.OUT_OF_ORDER;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_LEFT;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_NOT_AN_EXPERT;

import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.expert.Engagement.Known;
import org.shouwang.membership.domain.expert.Engagement.None;
import org.shouwang.membership.domain.expert.EngagementCommand.EngageExpert;
import org.shouwang.membership.domain.expert.EngagementCommand.ReleaseExpert;
import org.shouwang.membership.domain.expert.EngagementEvent.ExpertEngaged;
import org.shouwang.membership.domain.expert.EngagementEvent.ExpertReleased;

/** The rules of engaging experts. */
public final class EngagementDecider
    implements Decider<Engagement, EngagementCommand, EngagementEvent> {

  @Override
  public Engagement initial() {
    return new None();
  }

  @Override
  public List<EngagementEvent> decide(Engagement state, EngagementCommand command) {
    if (state instanceof Known known) {
      OUT_OF_ORDER.unless(!command.at().isBefore(known.since()));
    }
    return List.of(
        switch (command) {
          case EngageExpert c -> {
            ALREADY_ENGAGED.unless(!(state instanceof Known known && known.engaged()));
            PERSON_NOT_AN_EXPERT.unless(c.expert());
            PERSON_LEFT.unless(c.present());
            COOPERATIVE_DISSOLVED.unless(c.cooperativeOpen());
            Owner owner = new Owner(c.district(), c.parties().cooperativeId(), null);
            yield new ExpertEngaged(c.at(), c.parties(), owner, c.specialties());
          }
          case ReleaseExpert c -> {
            if (!(state instanceof Known known)) {
              throw new Rejected(NO_SUCH_EXPERT);
            }
            NOT_ENGAGED.unless(known.engaged());
            yield new ExpertReleased(c.at(), known.parties(), c.reason());
          }
        });
  }

  @Override
  public Engagement evolve(Engagement state, EngagementEvent event) {
    return switch (event) {
      case ExpertEngaged e -> new Known(e.owner(), e.parties(), true, e.occurredAt());
      case ExpertReleased e -> {
        Known before = (Known) state;
        yield new Known(before.owner(), before.parties(), false, e.occurredAt());
      }
    };
  }

  @Override
  public Owner owner(Engagement state) {
    return ((Known) state).owner();
  }
}
